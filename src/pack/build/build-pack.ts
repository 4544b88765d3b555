import { speedsOf } from '../../ingest';
import type { RowTable } from '../../ingest/schema/columns';
import { districtTable } from '../../ingest/schema/district';
import { facilityTable } from '../../ingest/schema/facility';
import { hazardTable } from '../../ingest/schema/hazard';
import { populationTable } from '../../ingest/schema/population-cell';
import { shelterTable } from '../../ingest/schema/shelter';
import { teamTable } from '../../ingest/schema/team';
import { warehouseTable } from '../../ingest/schema/warehouse';
import { buildRoadGraph, encodeRoadGraph } from '../../network';
import { buildBasemap } from '../basemap/build';
import { writeFlatGeobuf } from '../../ingest/flatgeobuf/write';
import type { PackManifest, PackRole } from '../manifest';
import { buildPlaces } from '../places/build';
import { encodePlaces } from '../places/encode';
import type { PlaceIndex } from '../places/place-index';
import { makeAddressBook } from './address-book';
import type { BuildProgress, BuildReport } from './build-report';
import { defaultProfile } from './default-profile';
import { deriveDistricts } from './districts/derive-districts';
import { toHazards, toTeams, toWarehouses } from './exercise-resources';
import { deriveFacilities } from './facilities/derive-facilities';
import { FILE_NOTES } from './file-notes';
import { boxPolygon, mergeAreas } from './land';
import { type BuiltFile, manifestOf } from './manifest-of';
import { derivePopulation } from './population/derive-population';
import type { Region } from './region';
import type { RegionSources } from './region-sources';
import { deriveShelters } from './shelters/derive-shelters';
import { deriveTeams } from './teams/derive-teams';

export interface BuiltPack {
  readonly manifest: PackManifest;
  /** Every file of the pack folder by name, `pack.json` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly report: BuildReport;
}

/**
 * Builds a region's pack. The same sources give the same bytes: no clock, no chance.
 * @throws AnlanError `source-unreadable` or `recipe-invalid`, naming the file.
 */
export async function buildPack(
  sources: RegionSources,
  onProgress: BuildProgress = () => {},
): Promise<BuiltPack> {
  const { region, osm, standards } = sources;
  const { bbox } = region;
  const { features } = osm;
  const land = mergeAreas(sources.land?.areas ?? null);

  onProgress('shelters', 0, 0);
  const shelters = deriveShelters(features, {
    bbox,
    profile: defaultProfile(standards),
    addresses: makeAddressBook(features),
    asOf: region.source.asOf,
  });

  onProgress('resources', 0, 0);
  const warehouses = sources.warehouses && toWarehouses(sources.warehouses);
  const teams = sources.teams ? toTeams(sources.teams) : deriveTeams(features, bbox, region.source.asOf);
  const facilities = deriveFacilities(features, bbox, region.source.asOf);
  const hazards = sources.hazards && toHazards(sources.hazards);

  onProgress('population', 0, 0);
  const population =
    region.population && derivePopulation(features, region.population, bbox, sources.populationArea);

  onProgress('districts', 0, 0);
  const districts = deriveDistricts(
    features,
    population?.cells ?? null,
    bbox,
    land ?? boxPolygon(bbox),
    sources.populationArea,
  );

  onProgress('roads', 0, 0);
  const roads = buildRoadGraph(features, {
    speeds: speedsOf(sources.speeds, region.country),
    drivesOn: region.drivesOn,
    restrictions: osm.restrictions,
  });

  onProgress('basemap', 0, 0);
  const basemap = await buildBasemap({
    features,
    land,
    bbox,
    attribution: attributionOf(region),
    onProgress: (done, total) => onProgress('basemap', done, total),
  });

  onProgress('places', 0, 0);
  const places = buildPlaces({ features });

  onProgress('manifest', 0, 0);
  const built: BuiltFile[] = [
    tableFile('shelters', shelterTable, shelters.shelters),
    ...(warehouses ? [tableFile('warehouses', warehouseTable, warehouses)] : []),
    tableFile('teams', teamTable, teams),
    tableFile('facilities', facilityTable, facilities),
    ...(hazards ? [tableFile('hazards', hazardTable, hazards)] : []),
    tableFile('districts', districtTable, districts),
    ...(population ? [tableFile('population', populationTable, population.cells)] : []),
    { role: 'roads', bytes: new Uint8Array(encodeRoadGraph(roads.graph)), count: roads.report.directedEdges },
    { role: 'basemap', bytes: basemap, count: null },
    { role: 'places', bytes: encodePlaces(places), count: placeCount(places) },
    jsonFile('standards', standards),
    ...(land ? [jsonFile('shore', { type: 'Feature', properties: {}, geometry: land }, 0)] : []),
  ];
  const manifest = await manifestOf(built, sources);
  const named = built.map(({ role, bytes }) => [FILE_NOTES[role].name, bytes] as const);
  return {
    manifest,
    files: new Map([...named, ['pack.json', encodeJson(manifest)]]),
    report: {
      osm: osm.report,
      shelters: shelters.report,
      restrictions: osm.restrictions.length,
      warehouses: warehouses?.length ?? 0,
      teams: teams.length,
      facilities: facilities.length,
      hazards: hazards?.length ?? 0,
      population: population?.report ?? null,
      districts: districts.length,
      roads: roads.report,
      places: placeCount(places),
    },
  };
}

/** Streets, house numbers and named places that can be found. */
function placeCount({ streets, places }: PlaceIndex): number {
  return streets.reduce((sum, { numbers }) => sum + 1 + numbers.length, places.length);
}

function attributionOf({ source }: Region): string {
  return source.attribution.map(({ text }) => text).join(' · ');
}

function tableFile<T>(role: PackRole, table: RowTable<T>, rows: readonly T[]): BuiltFile {
  return {
    role,
    bytes: writeFlatGeobuf(
      table,
      rows.map((row) => table.toRow(row)),
    ),
    count: rows.length,
  };
}

function jsonFile(role: PackRole, content: unknown, indent = 1): BuiltFile {
  return { role, bytes: encodeJson(content, indent), count: null };
}

function encodeJson(content: unknown, indent = 1): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, indent)}\n`);
}
