/** Something kept in the browser, with the version of its shape. */
export interface Kept {
  readonly version: number;
  readonly content: unknown;
}

/** Brings content of the version it stands under to the next version. */
export type Migrations = Readonly<Record<number, (content: unknown) => unknown>>;

/**
 * Brings kept content to the present version, step by step. Null when it is newer than this code, or a step is missing:
 * then it is left alone and not used.
 */
export function upgrade(kept: Kept, present: number, migrations: Migrations): unknown {
  let { version, content } = kept;
  if (!Number.isInteger(version) || version > present) return null;
  for (; version < present; version++) {
    const step = migrations[version];
    if (!step) return null;
    content = step(content);
  }
  return content;
}
