import type { SourceFile } from '../source-file';

const HEAD_BYTES = 256 * 1024;
const WINDOW_BYTES = 32 * 1024;
const WINDOWS = 15;
const LINE_END = 0x0a;

/**
 * Pieces of a text to find its encoding by: its beginning and windows spread over all of it, for a long file may begin with
 * pure ASCII. Each but the first begins and ends with a line; what has no line end is left out.
 */
export async function sampleLines(file: SourceFile): Promise<Uint8Array[]> {
  const head = await file.slice(0, Math.min(file.size, HEAD_BYTES));
  if (head.length >= file.size) return [head];
  const samples = [cutAfterLastLine(head) ?? cutWithinCharacter(head)];
  const step = (file.size - HEAD_BYTES) / WINDOWS;
  for (let index = 0; index < WINDOWS; index++) {
    const start = HEAD_BYTES + Math.floor(index * step);
    const window = await file.slice(start, Math.min(start + WINDOW_BYTES, file.size));
    const begin = window.indexOf(LINE_END) + 1;
    const lines = begin === 0 ? null : cutAfterLastLine(window.subarray(begin));
    if (lines) samples.push(lines);
  }
  return samples;
}

function cutAfterLastLine(bytes: Uint8Array): Uint8Array | null {
  const end = bytes.lastIndexOf(LINE_END);
  return end < 0 ? null : bytes.subarray(0, end + 1);
}

/** Without the character that the window cuts, as far as that is UTF-8. */
function cutWithinCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : end);
}
