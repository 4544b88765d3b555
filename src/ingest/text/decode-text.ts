/** A text, and whether every byte of it fitted its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly sound: boolean;
}

/** Decodes bytes, a byte order mark left out; where some do not fit, U+FFFD stands for them. */
export function decodeText(bytes: Uint8Array, encoding: string): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), sound: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), sound: false };
  }
}
