/** Two-byte tables of an encoding, made by decoding every pair of bytes: there is no encoder but for UTF-8. */
const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = TABLES.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  for (let lead = 0x80; lead < 256; lead++) for (let trail = 0x30; trail < 256; trail++) add([lead, trail]);
  TABLES.set(encoding, table);
  return table;
}

/** GB18030 reaches every character beyond the basic plane by four bytes in a row. */
function fourBytes(code: number): number[] {
  let rest = code - 0x1_00_00 + 189_000;
  const bytes = [0, 0, 0, 0];
  for (const [index, [size, first]] of (
    [
      [10, 0x30],
      [126, 0x81],
      [10, 0x30],
      [126, 0x81],
    ] as const
  ).entries()) {
    bytes[3 - index] = (rest % size) + first;
    rest = Math.floor(rest / size);
  }
  return bytes;
}

/** A text in an encoding of the Encoding Standard, without a byte order mark. Throws for what it does not have. */
export function encodeText(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++)
      view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
    return bytes;
  }
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = table.get(character) ?? (encoding === 'gb18030' && code > 0xffff ? fourBytes(code) : null);
    if (!known) throw new Error(`${encoding} has no ${character}`);
    for (const byte of known) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Bytes one after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
