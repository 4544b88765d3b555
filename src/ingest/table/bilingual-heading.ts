import type { LocalText } from '../../domain/language';

const WITH_NAME = /^.* 〔([^〔〕]+)〕$/su;

/**
 * Headings of a table that is written for people of both languages and read back: `名称 Name 〔name〕`. Plain names where no
 * column has a heading, or a name holds such a bracket itself.
 */
export function headingsOf(
  names: readonly string[],
  headings: Readonly<Record<string, LocalText>>,
): readonly string[] {
  const known = names.map((name) => (Object.hasOwn(headings, name) ? headings[name] : undefined));
  if (known.every((heading) => heading === undefined)) return names;
  return bracketed(names, (_, index) => {
    const heading = known[index];
    return heading ? [...new Set([heading.zh, heading.en])].join(' ') : null;
  });
}

/** Each name in brackets behind what a person calls it, by which a reader knows the header whatever the names are. */
export function bracketed(
  names: readonly string[],
  call: (name: string, index: number) => string | null = () => null,
): readonly string[] {
  if (names.some((name) => /[〔〕]|^$/u.test(name))) return names;
  return names.map((name, index) => `${call(name, index) ?? name} 〔${name}〕`);
}

/** The names that {@link headingsOf} wrote; null where the headings are not its. */
export function namesOf(headings: readonly (string | null)[]): readonly string[] | null {
  const names: string[] = [];
  for (const heading of headings) {
    const name = WITH_NAME.exec(heading ?? '')?.[1];
    if (name === undefined) return null;
    names.push(name);
  }
  return new Set(names).size === names.length && names.length > 0 ? names : null;
}
