import * as fc from 'fast-check';
import { districtTable } from '../../../ingest/schema/district';
import { facilityTable } from '../../../ingest/schema/facility';
import { hazardTable } from '../../../ingest/schema/hazard';
import { populationTable } from '../../../ingest/schema/population-cell';
import { shelterTable } from '../../../ingest/schema/shelter';
import { teamTable } from '../../../ingest/schema/team';
import * as arbitrary from '../../../ingest/schema/test-support/arbitraries';
import { warehouseTable } from '../../../ingest/schema/warehouse';
import type { RowTable } from '../../../ingest/schema/columns';
import { buildRoadGraph, encodeRoadGraph } from '../../../network';
import { sha256Hex } from '../../checksum';
import { writeFlatGeobuf } from '../../../ingest/flatgeobuf/write';
import type { PackManifest, PackRole } from '../../manifest';
import { buildPlaces } from '../../places/build';
import { encodePlaces } from '../../places/encode';
import { town } from '../../places/test-support/town';
import { writePmtiles } from '../../pmtiles/write';
import standards from '../../../../data/standards/standards.json';

const INTERNAL: readonly PackRole[] = ['warehouses', 'teams', 'population'];
const NAMES: Readonly<Record<PackRole, string>> = {
  shelters: 'shelters.fgb',
  warehouses: 'warehouses.fgb',
  teams: 'teams.fgb',
  facilities: 'facilities.fgb',
  hazards: 'hazards.fgb',
  districts: 'districts.fgb',
  population: 'population.fgb',
  roads: 'roads.bin',
  basemap: 'basemap.pmtiles',
  places: 'places.bin',
  standards: 'standards.json',
  shore: 'shore.geojson',
};

/** Rows of a table with keys of their own; the n-th row's id is `n`. */
export function tableBytes<T extends object>(
  table: RowTable<T>,
  values: fc.Arbitrary<T>,
  count: number,
): Uint8Array {
  const rows = fc
    .sample(values, { seed: 11, numRuns: count })
    .map((value, index) => table.toRow('id' in value ? { ...value, id: `${index + 1}` } : value));
  return writeFlatGeobuf(table, rows);
}

export const SHORE = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [-57, -35],
        [-56, -35],
        [-56, -34],
        [-57, -35],
      ],
    ],
  },
};

export interface SamplePack {
  readonly manifest: PackManifest;
  /** Files by name, `pack.json` among them. */
  readonly files: Map<string, Uint8Array>;
}

/** A small valid pack with a file of every role; `replace` puts other bytes in place of a role's, `null` leaves it out. */
export async function samplePack(
  replace: Partial<Record<PackRole, Uint8Array | null>> = {},
): Promise<SamplePack> {
  const json = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
  const contents: Record<PackRole, Uint8Array | null> = {
    shelters: tableBytes(shelterTable, arbitrary.shelter, 6),
    warehouses: tableBytes(warehouseTable, arbitrary.warehouse, 3),
    teams: tableBytes(teamTable, arbitrary.team, 4),
    facilities: tableBytes(facilityTable, arbitrary.facility, 5),
    hazards: tableBytes(hazardTable, arbitrary.hazard, 2),
    districts: tableBytes(districtTable, arbitrary.district, 2),
    population: tableBytes(populationTable, arbitrary.populationCell, 1),
    roads: new Uint8Array(encodeRoadGraph(buildRoadGraph(town(), { speeds: {}, drivesOn: 'right' }).graph)),
    basemap: writePmtiles({
      tiles: [],
      minZoom: 0,
      maxZoom: 14,
      bounds: [-57, -35, -56, -34],
      centre: [-56.2, -34.9],
      centreZoom: 11,
      metadata: {},
    }),
    places: encodePlaces(buildPlaces({ features: town() })),
    standards: json(standards),
    shore: json(SHORE),
    ...replace,
  };
  const files = new Map<string, Uint8Array>();
  const entries: PackManifest['files'][number][] = [];
  for (const role of Object.keys(NAMES) as PackRole[]) {
    const bytes = contents[role];
    if (bytes === null) continue;
    files.set(NAMES[role], bytes);
    entries.push({
      role,
      name: NAMES[role],
      bytes: bytes.length,
      sha256: await sha256Hex(Uint8Array.from(bytes)),
      count: null,
      audience: INTERNAL.includes(role) ? 'internal' : 'public',
      grade: 'exercise',
      asOf: '2017-12',
      origin: { zh: 'test', en: 'test' },
      licence: 'CC0-1.0',
      method: { zh: '测试', en: 'test' },
    });
  }
  const manifest: PackManifest = {
    format: 1,
    id: 'probe',
    name: { zh: '试验', en: 'Probe' },
    bbox: [-57, -35, -56, -34],
    centre: [-56.2, -34.9],
    zoom: 12,
    timeZone: 'America/Montevideo',
    exerciseStart: '2026-01-01T08:00:00-03:00',
    population: {
      people: 1000,
      source: { zh: 'test', en: 'test' },
      method: { zh: '测试', en: 'test' },
      asOf: '2011',
    },
    limits: [{ zh: '测试', en: 'test' }],
    attribution: [{ text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' }],
    files: entries,
  };
  files.set('pack.json', json(manifest));
  return { manifest, files };
}
