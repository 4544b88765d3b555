import type { AppState } from './state';

type Selector<Part> = (state: AppState) => Part;
type Parts<Inputs extends readonly Selector<unknown>[]> = {
  readonly [Index in keyof Inputs]: Inputs[Index] extends Selector<infer Part> ? Part : never;
};

/** A selector that computes anew only when one of its inputs is another value; keeps the last answer. */
export function memo<const Inputs extends readonly Selector<unknown>[], Result>(
  inputs: Inputs,
  compute: (...parts: Parts<Inputs>) => Result,
): Selector<Result> {
  let last: { readonly parts: Parts<Inputs>; readonly result: Result } | null = null;
  return (state) => {
    const parts = inputs.map((select) => select(state)) as unknown as Parts<Inputs>;
    if (last === null || parts.some((part, index) => !Object.is(part, last?.parts[index]))) {
      last = { parts, result: compute(...parts) };
    }
    return last.result;
  };
}
