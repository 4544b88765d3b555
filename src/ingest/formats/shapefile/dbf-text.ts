/** Turns the text cells of a .dbf file into text. */
export interface CellDecoder {
  /** `isSound` false: some bytes were of another encoding. Padding is taken off. */
  text(cell: Uint8Array): { readonly text: string; readonly isSound: boolean };
}

const SPACE = 0x20;

/** The cell without the spaces or zero bytes that pad it at its end. */
export function unpadded(cell: Uint8Array): Uint8Array {
  const zero = cell.indexOf(0);
  let end = zero === -1 ? cell.length : zero;
  while (end > 0 && cell[end - 1] === SPACE) end--;
  return cell.subarray(0, end);
}

export function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** A character that the width of its field has cut off in the middle is left out. */
export function createCellDecoder(encoding: string): CellDecoder {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const loose = new TextDecoder(encoding, { ignoreBOM: true });
  const attempt = (bytes: Uint8Array) => {
    try {
      return strict.decode(bytes);
    } catch {
      return null;
    }
  };
  return {
    text(cell) {
      const bytes = unpadded(cell);
      if (isAscii(bytes)) return { text: asciiText(bytes), isSound: true };
      const whole = attempt(bytes);
      if (whole !== null) return { text: whole, isSound: true };
      // Only a cell that fills its field can have been cut.
      const mostCut = bytes.length === cell.length ? Math.min(3, bytes.length - 1) : 0;
      for (let cut = 1; cut <= mostCut; cut++) {
        const text = attempt(bytes.subarray(0, bytes.length - cut));
        if (text !== null) return { text, isSound: true };
      }
      return { text: loose.decode(bytes), isSound: false };
    },
  };
}
