/**
 * True where at most one edit (a letter put in, left out, changed, or two neighbours swapped) makes `typed` the
 * beginning of `word` or the whole of it.
 */
export function isWithinOneEdit(typed: string, word: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  if (same === typed.length) return true;
  const rest = typed.slice(same);
  const tail = word.slice(same);
  return (
    tail.startsWith(rest.slice(1)) ||
    tail.slice(1).startsWith(rest) ||
    tail.slice(1).startsWith(rest.slice(1)) ||
    (rest[0] === tail[1] && rest[1] === tail[0] && tail.slice(2).startsWith(rest.slice(2)))
  );
}
