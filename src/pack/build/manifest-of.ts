import { sha256Hex } from '../checksum';
import type { PackFile, PackManifest, PackRole } from '../manifest';
import { PACK_FORMAT, PACK_ROLES } from '../manifest';
import { DERIVED_TEAMS_NOTE, FILE_NOTES, type FileNote, RESTRICTED_ROADS_NOTE } from './file-notes';
import type { Region } from './region';
import type { RegionSources } from './region-sources';

/** One file as built, before the manifest describes it. */
export interface BuiltFile {
  readonly role: PackRole;
  readonly bytes: Uint8Array;
  /** Features, cells, directed edges or tiles; null where counting says nothing. */
  readonly count: number | null;
}

/** The manifest of a set of built files, in the order of the roles. */
export async function manifestOf(files: readonly BuiltFile[], sources: RegionSources): Promise<PackManifest> {
  const { region } = sources;
  const ordered = files.toSorted((a, b) => PACK_ROLES.indexOf(a.role) - PACK_ROLES.indexOf(b.role));
  return {
    format: PACK_FORMAT,
    id: region.id,
    name: region.name,
    bbox: region.bbox,
    centre: region.centre,
    zoom: region.zoom,
    timeZone: region.timeZone,
    exerciseStart: region.exerciseStart,
    population: populationOf(region),
    limits: region.limits,
    attribution: region.source.attribution,
    files: await Promise.all(ordered.map((file) => describe(file, sources))),
  };
}

function populationOf({ population }: Region): PackManifest['population'] {
  if (population) {
    const { peopleInside, source, method, asOf } = population;
    return { people: peopleInside, source, method, asOf };
  }
  const method = { zh: '没有人口数据', en: 'The number of people is not known.' };
  return { people: null, source: { zh: '无', en: 'none' }, method, asOf: null };
}

async function describe(file: BuiltFile, sources: RegionSources): Promise<PackFile> {
  const { name, audience, grade, method } = noteOf(file.role, sources);
  return {
    role: file.role,
    name,
    bytes: file.bytes.length,
    sha256: await sha256Hex(new Uint8Array(file.bytes)),
    count: file.count,
    audience,
    grade,
    method,
    ...groundOf(file.role, sources),
  };
}

function noteOf(role: PackRole, { region, teams, osm }: RegionSources): FileNote {
  const note = FILE_NOTES[role];
  if (role === 'population') return { ...note, method: region.population?.method ?? note.method };
  if (role === 'teams' && teams === null) return { ...note, ...DERIVED_TEAMS_NOTE };
  if (role === 'roads' && osm.restrictions.length > 0) return { ...note, ...RESTRICTED_ROADS_NOTE };
  return note;
}

function groundOf(role: PackRole, sources: RegionSources): Pick<PackFile, 'asOf' | 'origin' | 'licence'> {
  const { asOf, origin, licence } = sources.region.source;
  const osm = { asOf, origin, licence };
  const from = (list: RegionSources['teams' | 'warehouses' | 'hazards']) =>
    list ? { asOf: list.asOf, origin: list.origin, licence: list.licence } : osm;
  switch (role) {
    case 'warehouses':
    case 'teams':
    case 'hazards':
      return from(sources[role]);
    case 'population': {
      const { population } = sources.region;
      return { asOf: population?.asOf ?? null, origin: population?.source ?? origin, licence };
    }
    case 'standards':
      return { asOf: null, origin: { zh: 'data/standards', en: 'data/standards' }, licence: 'MIT' };
    case 'shore':
      return { ...osm, origin: sources.land?.origin ?? origin };
    case 'shelters':
    case 'facilities':
    case 'districts':
    case 'roads':
    case 'basemap':
    case 'places':
      return osm;
  }
}
