import type { Bounds } from '../../flatgeobuf/bounds';

/** What stands before the well-known binary of a geometry of a GeoPackage. */
export interface GpkgHeader {
  /** Where the well-known binary begins. */
  readonly start: number;
  /** Null where the geometry brings no box along. */
  readonly envelope: Bounds | null;
  readonly isEmpty: boolean;
  /** True: not well-known binary, but a form that an extension defines. */
  readonly isExtended: boolean;
}

/** Bytes of the box by its code: none, xy, xyz, xym, xyzm. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/**
 * Header of the GeoPackage binary form (OGC 12-128, clause 2.1.3).
 * @throws RangeError where the bytes are none
 */
export function readGpkgHeader(bytes: Uint8Array): GpkgHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0x4750) throw new RangeError('GP');
  const flags = view.getUint8(3);
  const littleEndian = (flags & 1) === 1;
  const envelopeBytes = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelopeBytes === undefined) throw new RangeError(`flags ${flags}`);
  const side = (index: number) => view.getFloat64(8 + index * 8, littleEndian);
  return {
    start: 8 + envelopeBytes,
    envelope: envelopeBytes === 0 ? null : [side(0), side(2), side(1), side(3)],
    isEmpty: (flags & 0x10) !== 0,
    isExtended: (flags & 0x20) !== 0,
  };
}
