import type { PackFile, PackRole } from '../manifest';

/** Work done so far while a pack is opened; `total` null while it is unknown. */
export interface PackProgress {
  /** `manifest`: nothing to count; `fetch`: bytes of all files; `verify` and `decode`: files. */
  readonly stage: 'manifest' | 'fetch' | 'verify' | 'decode';
  readonly done: number;
  readonly total: number | null;
  /** The file that moved last. */
  readonly role?: PackRole;
}

/** Adds up what the files report one by one. */
export class ProgressCounter {
  readonly #report: (progress: PackProgress) => void;
  readonly #files: readonly PackFile[];
  readonly #received = new Map<PackRole, number>();
  #verified = 0;
  #decoded = 0;

  constructor(files: readonly PackFile[], report: (progress: PackProgress) => void) {
    this.#files = files;
    this.#report = report;
  }

  /** Bytes of one file so far; more than announced count as announced. */
  fetched(file: PackFile, bytes: number): void {
    this.#received.set(file.role, Math.min(bytes, file.bytes));
    const done = [...this.#received.values()].reduce((sum, value) => sum + value, 0);
    const total = this.#files.reduce((sum, { bytes: size }) => sum + size, 0);
    this.#report({ stage: 'fetch', done, total, role: file.role });
  }

  verified({ role }: PackFile): void {
    this.#verified += 1;
    this.#report({ stage: 'verify', done: this.#verified, total: this.#files.length, role });
  }

  decoded({ role }: PackFile): void {
    this.#decoded += 1;
    this.#report({ stage: 'decode', done: this.#decoded, total: this.#files.length, role });
  }
}
