/** Bytes that come piece by piece, taken as they are needed; only what is asked for at once is held. */
export class ByteCursor {
  private readonly waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  private taken = 0;

  constructor(private readonly pieces: AsyncGenerator<Uint8Array>) {}

  /** Bytes taken or passed over so far. */
  get position(): number {
    return this.taken;
  }

  /** The next `length` bytes, fewer where the end comes before. */
  async take(length: number): Promise<Uint8Array> {
    await this.fill(length);
    const [first] = this.waiting;
    if (first && first.length > length) {
      this.waiting[0] = first.subarray(length);
      return this.counted(first.subarray(0, length));
    }
    const whole = new Uint8Array(Math.min(length, this.waitingBytes));
    let at = 0;
    while (at < whole.length) {
      const piece = this.waiting.shift();
      if (!piece) break;
      const part = piece.subarray(0, whole.length - at);
      whole.set(part, at);
      at += part.length;
      if (part.length < piece.length) this.waiting.unshift(piece.subarray(part.length));
    }
    return this.counted(whole);
  }

  /** Passes over bytes up to this place; false where the end comes before, or the place lies behind. */
  async skipTo(position: number): Promise<boolean> {
    if (position < this.taken) return false;
    while (this.taken < position) {
      const part = await this.take(Math.min(position - this.taken, 1024 * 1024));
      if (part.length === 0) return false;
    }
    return true;
  }

  async close(): Promise<void> {
    await this.pieces.return(undefined);
  }

  private async fill(length: number): Promise<void> {
    while (this.waitingBytes < length) {
      const next = await this.pieces.next();
      if (next.done) return;
      if (next.value.length === 0) continue;
      this.waiting.push(next.value);
      this.waitingBytes += next.value.length;
    }
  }

  private counted(bytes: Uint8Array): Uint8Array {
    this.taken += bytes.length;
    this.waitingBytes -= bytes.length;
    return bytes;
  }
}

/** For reading numbers out of bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
