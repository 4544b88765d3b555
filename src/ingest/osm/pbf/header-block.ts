import { PbfReader } from 'pbf';
import type { Bbox } from '../../../domain/geo';
import { roundDegrees } from '../world-point';
import { bytesTag, eachField, varintTag } from './message';
import { PbfFault } from './pbf-fault';

/** What a PBF file says of itself. */
export interface PbfHeader {
  /** The box the extract was cut by, as declared; null when it says none. */
  readonly bbox: Bbox | null;
  /** ISO date of the state of the map; null when it says none. */
  readonly asOf: string | null;
  readonly writer: string | null;
}

const UNDERSTOOD: ReadonlySet<string> = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/**
 * Parses a HeaderBlock.
 * @throws PbfFault naming a required feature that this reader does not understand
 */
export function parseHeaderBlock(bytes: Uint8Array): PbfHeader {
  const pbf = new PbfReader(bytes);
  const text = (end: number) => new TextDecoder().decode(bytes.subarray(pbf.pos, end));
  const header: { -readonly [K in keyof PbfHeader]: PbfHeader[K] } = { bbox: null, asOf: null, writer: null };
  eachField(pbf, bytes.length, (tag, end) => {
    if (tag === bytesTag(1)) header.bbox = parseBox(pbf, end);
    else if (tag === bytesTag(16)) header.writer = text(end) || null;
    else if (tag === varintTag(32)) header.asOf = dateOf(pbf.readVarint(true));
    else if (tag === bytesTag(4)) {
      const feature = text(end);
      if (!UNDERSTOOD.has(feature)) {
        throw new PbfFault(`it requires the feature "${feature}"`, {
          code: 'osm-feature-unknown',
          params: { feature: feature.slice(0, 80) },
        });
      }
    }
  });
  return header;
}

function parseBox(pbf: PbfReader, end: number): Bbox | null {
  const sides = [NaN, NaN, NaN, NaN];
  eachField(pbf, end, (tag) => {
    const side = [varintTag(1), varintTag(2), varintTag(3), varintTag(4)].indexOf(tag);
    if (side >= 0) sides[side] = roundDegrees(pbf.readSVarint() / 1e9);
  });
  const [west = NaN, east = NaN, north = NaN, south = NaN] = sides;
  const isBox = west >= -180 && east <= 180 && west < east && south >= -90 && north <= 90 && south < north;
  return isBox ? [west, south, east, north] : null;
}

/** Seconds since 1970 by the format; what would lie beyond the year 5000 is taken as milliseconds, which some write. */
function dateOf(epochS: number): string | null {
  const date = new Date(epochS > 1e11 ? epochS : epochS * 1000);
  return epochS > 0 && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null;
}
