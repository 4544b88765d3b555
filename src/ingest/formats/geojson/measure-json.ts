/** Letters of one feature, or of one member of the outermost object. */
export const MAX_VALUE_LETTERS = 64_000_000;
/** Names in one feature, its own and those of its columns. */
export const MAX_VALUE_NAMES = 200_000;
/** Brackets around the names of columns. */
export const NAMES_DEPTH = 2;

/** How deep the brackets of a JSON text are nested, and how many names it has as a feature. */
export function measureJson(text: string): { readonly depth: number; readonly names: number } {
  let open = 0;
  let depth = 0;
  let names = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '"':
        at = stringEnd(text, at);
        break;
      case '{':
      case '[':
        open++;
        depth = Math.max(depth, open);
        break;
      case '}':
      case ']':
        open--;
        break;
      case ':':
        if (open <= NAMES_DEPTH) names++;
        break;
      default:
    }
  }
  return { depth, names };
}

/** Place of the quotation mark that ends the string which begins at `start`, or of the text's end. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
