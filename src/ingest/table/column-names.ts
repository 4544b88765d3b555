/** Name of a column that has none, as spreadsheets count: A, B, …, Z, AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Names of the columns of a table from the cells of its header, `width` of them, each once: a column without a heading is
 * called by its letters, the second of a name gets ` (2)`.
 */
export function columnNames(header: readonly (string | null)[] | null, width: number): string[] {
  const headings = Array.from({ length: width }, (_, index) => {
    const heading = header?.[index] ?? '';
    return heading.trim() === '' ? columnLetters(index) : heading;
  });
  const given = new Set(headings);
  const taken = new Set<string>();
  const nextNumber = new Map<string, number>();
  return headings.map((heading) => {
    let name = heading;
    for (let number = nextNumber.get(heading) ?? 2; taken.has(name); number++) {
      name = `${heading} (${number})`;
      nextNumber.set(heading, number + 1);
      if (given.has(name)) name = heading;
    }
    taken.add(name);
    return name;
  });
}
