/** Keeps the last answer of a function and gives it again while every argument is the same value. */
export function memoLast<Arguments extends readonly unknown[], Result>(
  compute: (...parts: Arguments) => Result,
): (...parts: Arguments) => Result {
  let last: { readonly parts: Arguments; readonly result: Result } | null = null;
  return (...parts) => {
    if (last === null || parts.some((part, index) => !Object.is(part, last?.parts[index])))
      last = { parts, result: compute(...parts) };
    return last.result;
  };
}
