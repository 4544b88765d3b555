import type { ErrorCode } from '../../../domain/errors';

interface PbfFaultOptions extends ErrorOptions {
  /** The problem a person is told; a damaged file unless said otherwise. */
  readonly code?: ErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What is wrong with the bytes of a PBF file, in a few English words for the console; the reader makes a problem of it. */
export class PbfFault extends Error {
  override readonly name = 'PbfFault';
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(message: string, { code = 'file-damaged', params = {}, ...options }: PbfFaultOptions = {}) {
    super(message, options);
    this.code = code;
    this.params = params;
  }
}

/** The stream is over before the bytes that were announced. */
export function cutShort(position: number): PbfFault {
  return new PbfFault(`the file is cut short after ${position} bytes`, {
    code: 'file-truncated',
    params: { where: `${position} B` },
  });
}
