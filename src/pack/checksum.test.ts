import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from './checksum';

const ABC = Uint8Array.from(new TextEncoder().encode('abc'));
/** NIST FIPS 180-2, appendix B.1. */
const ABC_SHA256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sha256Hex', () => {
  it('gives the published digest', async () => {
    expect(await sha256Hex(ABC)).toBe(ABC_SHA256);
  });

  it('gives the same on a page without crypto.subtle', async () => {
    vi.stubGlobal('crypto', {});
    expect(await sha256Hex(ABC)).toBe(ABC_SHA256);
  });
});
