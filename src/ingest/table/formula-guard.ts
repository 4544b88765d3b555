/** Beginnings that spreadsheets take for a formula, full-width forms included, behind any number of apostrophes. */
const GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** What a spreadsheet would run: `=…`, or `+`, `-`, `@` with a call or a link to another program. */
const RUNS = /^[=＝].|^[+\-@＋－＠]\s*[A-Za-z_][\w.]*\s*[(!|]|^[+\-@].*\|.*!/su;
/** How spreadsheets are made to keep leading zeros: `="007"`. */
const QUOTED_TEXT = /^="([^"]*)"$/;

/**
 * A text that no spreadsheet runs: with an apostrophe before it where it begins like a formula (OWASP, "CSV Injection").
 * Numbers are left alone. {@link withoutGuard} gives back every text as it was.
 */
export function withGuard(text: string): string {
  return GUARDED.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that {@link withGuard} put before it. */
export function withoutGuard(text: string): string {
  return text.charCodeAt(0) === 0x27 && GUARDED.test(text) ? text.slice(1) : text;
}

/** A cell of a text file as its text is meant, and whether it is a formula that was kept as text. */
export function cellOf(text: string): { readonly text: string; readonly isFormula: boolean } {
  const first = text.charCodeAt(0);
  if (first === 0x27) return { text: withoutGuard(text), isFormula: false };
  if (first === 0x3d) {
    const quoted = QUOTED_TEXT.exec(text)?.[1];
    if (quoted !== undefined) return { text: quoted, isFormula: false };
  }
  return { text, isFormula: !isHarmlessFirst(first) && RUNS.test(text) };
}

/** Whether a text that begins with this character cannot be a formula; most texts are let through by it. */
function isHarmlessFirst(code: number): boolean {
  return code !== 0x3d && code !== 0x2b && code !== 0x2d && code !== 0x40 && code < 0xff00;
}
