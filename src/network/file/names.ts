import type { StreetNames } from '../types';

/** Names as one run of UTF-8. The first is no name and empty. */
export function encodeNames(names: readonly string[]): { nameStart: Uint32Array; nameBytes: Uint8Array } {
  const encoder = new TextEncoder();
  const parts = names.map((name) => encoder.encode(name));
  const nameStart = new Uint32Array(names.length + 1);
  for (const [index, part] of parts.entries()) nameStart[index + 1] = nameStart[index]! + part.length;
  const nameBytes = new Uint8Array(nameStart.at(-1)!);
  for (const [index, part] of parts.entries()) nameBytes.set(part, nameStart[index]);
  return { nameStart, nameBytes };
}

/** Names decoded one by one, when asked for. */
export function streetNames(nameStart: Uint32Array, nameBytes: Uint8Array): StreetNames {
  const decoder = new TextDecoder();
  return {
    count: nameStart.length - 1,
    get: (index) =>
      index === 0 ? null : decoder.decode(nameBytes.subarray(nameStart[index], nameStart[index + 1])) || null,
  };
}
