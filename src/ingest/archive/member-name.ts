/** The bytes are a name in UTF-8, says bit 11 of the flags of a member. */
export const UTF8_FLAG = 0x0800;

/**
 * Name of a member. Without the flag for UTF-8 the code page is nowhere said: UTF-8 where every byte fits, else GB18030
 * as Chinese Windows writes it, else Western.
 */
export function decodeName(bytes: Uint8Array, flags: number): string {
  const encodings = flags & UTF8_FLAG ? ['utf-8'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** The name with `/` between its parts, or null where it leads out of the archive. */
export function safePath(name: string): string | null {
  const slashed = name.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[A-Za-z]:/.test(slashed)) return null;
  if (/\p{Cc}/u.test(slashed)) return null;
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? null : parts.join('/');
}
