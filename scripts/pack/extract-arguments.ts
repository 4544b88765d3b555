import { AnlanError } from '../../src/domain/errors';

function wrong(field: string, reason: string): AnlanError {
  return new AnlanError('recipe-invalid', { file: 'command line', field, reason });
}

/**
 * The id of a pack made of an extract.
 * @throws AnlanError `recipe-invalid`
 */
export function parseRegionId(text: string | undefined): string {
  if (text === undefined) throw wrong('--id', 'is missing; it names the folder of the pack');
  if (!/^[a-z][a-z0-9-]*$/.test(text)) throw wrong('--id', 'must be lower-case letters, digits and hyphens');
  return text;
}

/**
 * A number of people; null when none is given.
 * @throws AnlanError `recipe-invalid`
 */
export function parsePeople(text: string | undefined): number | null {
  if (text === undefined) return null;
  const people = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(people > 0 && people <= 1e9))
    throw wrong('--population', `must be a whole number above 0, is "${text}"`);
  return people;
}

const ONLY_WITH_OSM = ['id', 'population', 'name-zh', 'name-en', 'recipe'] as const;

/**
 * Checks that a command line asks for cities of the repository or for an extract, not for both.
 * @throws AnlanError `recipe-invalid`
 */
export function checkTogether(
  values: Readonly<Record<string, string | boolean | undefined>>,
  cities: readonly string[],
): void {
  if (values['osm'] === undefined) {
    const lost = ONLY_WITH_OSM.find((name) => values[name] !== undefined);
    if (lost) throw wrong(`--${lost}`, 'goes with --osm only');
  } else if (cities.length > 0 || values['all']) {
    throw wrong('--osm', 'goes without --all and without the name of a city');
  }
}
