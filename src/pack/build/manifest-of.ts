import { sha256Hex } from '../checksum';
import type { PackFile, PackManifest, PackRole } from '../manifest';
import { PACK_FORMAT, PACK_ROLES } from '../manifest';
import { FILE_NOTES } from './file-notes';
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
  const { recipe } = sources;
  const { population } = recipe;
  const ordered = files.toSorted((a, b) => PACK_ROLES.indexOf(a.role) - PACK_ROLES.indexOf(b.role));
  return {
    format: PACK_FORMAT,
    id: recipe.id,
    name: recipe.name,
    bbox: recipe.bbox,
    centre: recipe.centre,
    zoom: recipe.zoom,
    timeZone: recipe.timeZone,
    exerciseStart: recipe.exerciseStart,
    population: {
      people: population.peopleInside,
      source: population.source,
      method: population.method,
      asOf: population.asOf,
    },
    limits: recipe.limits,
    attribution: recipe.source.attribution,
    files: await Promise.all(ordered.map((file) => describe(file, sources))),
  };
}

async function describe(file: BuiltFile, sources: RegionSources): Promise<PackFile> {
  const note = FILE_NOTES[file.role];
  return {
    role: file.role,
    name: note.name,
    bytes: file.bytes.length,
    sha256: await sha256Hex(new Uint8Array(file.bytes)),
    count: file.count,
    audience: note.audience,
    grade: note.grade,
    method: file.role === 'population' ? sources.recipe.population.method : note.method,
    ...groundOf(file.role, sources),
  };
}

function groundOf(
  role: PackRole,
  { recipe, warehouses, teams, hazards }: RegionSources,
): Pick<PackFile, 'asOf' | 'origin' | 'licence'> {
  const { source, population } = recipe;
  const osm = {
    asOf: source.asOf,
    origin: `OpenStreetMap (npm ${source.package} ${source.version})`,
    licence: source.licence,
  };
  switch (role) {
    case 'warehouses':
      return { asOf: warehouses.asOf, origin: warehouses.origin, licence: warehouses.licence };
    case 'teams':
      return { asOf: teams.asOf, origin: teams.origin, licence: teams.licence };
    case 'hazards':
      return { asOf: hazards.asOf, origin: hazards.origin, licence: hazards.licence };
    case 'population':
      return { asOf: population.asOf, origin: population.source, licence: source.licence };
    case 'standards':
      return { asOf: null, origin: 'data/standards', licence: 'MIT' };
    case 'shore':
      return { ...osm, origin: `data/${recipe.id}/${recipe.shoreFile ?? ''}` };
    case 'shelters':
    case 'districts':
    case 'roads':
    case 'basemap':
    case 'places':
      return osm;
  }
}
