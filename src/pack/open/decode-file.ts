import { type Problem, problemOf } from '../../domain/errors';
import type { Hazard } from '../../domain/hazard';
import type { StandardsFile } from '../../domain/standards';
import type { RowTable } from '../../ingest/schema/columns';
import { districtTable } from '../../ingest/schema/district';
import { facilityTable } from '../../ingest/schema/facility';
import { hazardTable } from '../../ingest/schema/hazard';
import { populationTable } from '../../ingest/schema/population-cell';
import { shelterTable } from '../../ingest/schema/shelter';
import { teamTable } from '../../ingest/schema/team';
import { warehouseTable } from '../../ingest/schema/warehouse';
import { decodeRoadGraph } from '../../network';
import type { Datasets } from '../datasets';
import type { PackFile } from '../manifest';
import { decodePlaces } from '../places/decode';
import type { Audience } from './pack-urls';
import { parseJson } from './parse-manifest';
import { readShore } from './read-shore';
import { readStandardsFile } from './read-standards-file';
import { readTable } from './read-table';

/** What the files of a pack give; empty or null where a file is missing or bad. */
export interface Contents
  extends Pick<
    Datasets,
    'shelters' | 'warehouses' | 'teams' | 'facilities' | 'hazards' | 'districts' | 'population' | 'land'
  > {
  readonly standards: StandardsFile | null;
  readonly roads: ArrayBuffer | null;
  readonly places: Uint8Array<ArrayBuffer> | null;
}

export const emptyContents: Contents = {
  shelters: [],
  warehouses: [],
  teams: [],
  facilities: [],
  hazards: [],
  districts: [],
  population: [],
  land: null,
  standards: null,
  roads: null,
  places: null,
};

interface Decoded {
  readonly contents: Partial<Contents>;
  readonly problems: readonly Problem[];
}

/** Decodes one verified file; a file that cannot be read gives a problem and nothing else. */
export function decodeFile(file: PackFile, bytes: Uint8Array<ArrayBuffer>, audience: Audience): Decoded {
  try {
    return decode(file, bytes, audience);
  } catch (thrown) {
    return { contents: {}, problems: [named(problemOf(thrown), file.name)] };
  }
}

function decode({ role, name }: PackFile, bytes: Uint8Array<ArrayBuffer>, audience: Audience): Decoded {
  const table = <T>(of: RowTable<T>, into: (rows: readonly T[]) => Partial<Contents>): Decoded => {
    const { rows, problems } = readTable(of, bytes, name);
    return { contents: into(rows), problems };
  };
  const only = (contents: Partial<Contents>): Decoded => ({ contents, problems: [] });
  switch (role) {
    case 'shelters':
      return table(shelterTable, (shelters) => ({ shelters }));
    case 'warehouses':
      return table(warehouseTable, (warehouses) => ({ warehouses }));
    case 'teams':
      return table(teamTable, (teams) => ({ teams }));
    case 'facilities':
      return table(facilityTable, (facilities) => ({ facilities }));
    case 'hazards':
      return table(hazardTable, (hazards) => ({
        hazards: hazards.filter((hazard) => isFor(audience, hazard)),
      }));
    case 'districts':
      return table(districtTable, (districts) => ({ districts }));
    case 'population':
      return table(populationTable, (population) => ({ population }));
    case 'standards':
      return only({ standards: readStandardsFile(jsonOf(bytes, name), name) });
    case 'shore':
      return only({ land: readShore(jsonOf(bytes, name), name) });
    case 'roads':
      decodeRoadGraph(bytes.buffer);
      return only({ roads: bytes.buffer });
    case 'places':
      decodePlaces(bytes);
      return only({ places: bytes });
    case 'basemap':
      return only({});
  }
}

function isFor(audience: Audience, { status }: Hazard): boolean {
  return audience === 'internal' || (status !== 'Test' && status !== 'Draft');
}

function jsonOf(bytes: Uint8Array, name: string): unknown {
  return parseJson(new TextDecoder().decode(bytes), name);
}

/** The problem with the name of the file as it is in the pack; JSON that does not parse is an unreadable file. */
function named({ code, params }: Problem, file: string): Problem {
  return {
    code: code === 'pack-manifest-invalid' ? 'pack-file-unreadable' : code,
    params: { ...params, file },
  };
}
