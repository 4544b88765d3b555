/** People, and how many of them are vulnerable; null when that is not known of all of them. */
export interface HeadCount {
  readonly people: number;
  readonly vulnerable: number | null;
}

export const NOBODY: HeadCount = Object.freeze({ people: 0, vulnerable: 0 });

/** Both together; what is not known of one is not known of both, unless that one is nobody. */
export function addHeads(a: HeadCount, b: HeadCount): HeadCount {
  if (a.people === 0) return b;
  if (b.people === 0) return a;
  return {
    people: a.people + b.people,
    vulnerable: a.vulnerable === null || b.vulnerable === null ? null : a.vulnerable + b.vulnerable,
  };
}

/** A share of them, 0–1, the vulnerable spread evenly. */
export function shareOfHeads({ people, vulnerable }: HeadCount, share: number): HeadCount {
  return { people: people * share, vulnerable: vulnerable === null ? null : vulnerable * share };
}
