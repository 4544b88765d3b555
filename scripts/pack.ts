import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCity } from './pack/build-city';
import { buildExtract } from './pack/build-extract';
import { explainProblem } from './pack/explain-problem';
import { checkTogether, parsePeople, parseRegionId } from './pack/extract-arguments';
import { DATA_DIR, PACKS_DIR } from './pack/paths';

const USAGE = `npm run pack -- CITY... | --all [--out DIR] [--data DIR]
npm run pack -- --osm FILE --id ID [--population N] [--name-zh TEXT] [--name-en TEXT] [--recipe FILE] [--out DIR]
  CITY            a folder of data/, e.g. montevideo
  --all           every folder of data/ with a recipe
  --osm FILE      an OpenStreetMap extract, .osm.pbf
  --id ID         name of the pack's folder: lower-case letters, digits and hyphens
  --population N  people in the region; without it coverage counts nobody
  --name-zh, --name-en TEXT  what the region is called; the id if not given
  --recipe FILE   what else is known: fields of a recipe.json, all optional
  --out DIR       where the packs go; public/packs if not given
  --data DIR      where the recipes and standards are; data if not given`;

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 = built, 2 = the command line, a recipe or a source is wrong. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        out: { type: 'string' },
        data: { type: 'string' },
        osm: { type: 'string' },
        id: { type: 'string' },
        population: { type: 'string' },
        'name-zh': { type: 'string' },
        'name-en': { type: 'string' },
        recipe: { type: 'string' },
      },
    });
    const dataDir = values.data ? resolve(values.data) : DATA_DIR;
    const outDir = values.out ? resolve(values.out) : PACKS_DIR;
    checkTogether(values, positionals);
    if (values.osm !== undefined) {
      await buildExtract({
        osmFile: resolve(values.osm),
        id: parseRegionId(values.id),
        nameZh: values['name-zh'],
        nameEn: values['name-en'],
        people: parsePeople(values.population),
        recipeFile: values.recipe === undefined ? null : resolve(values.recipe),
        dataDir,
        outDir,
      });
      return 0;
    }
    const cities = values.all ? citiesOf(dataDir) : positionals;
    if (cities.length === 0) {
      console.error(USAGE);
      return 2;
    }
    for (const city of cities) await buildCity(city, dataDir, outDir);
    return 0;
  } catch (error) {
    const explained = explainProblem(error) ?? wrongArgument(error);
    if (explained === null) throw error;
    console.error(explained);
    return 2;
  }
}

function citiesOf(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .flatMap((path) => /^([^/\\]+)[/\\]recipe\.json$/.exec(path)?.[1] ?? [])
    .sort();
}

function wrongArgument(error: unknown): string | null {
  const isArgument =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isArgument ? `${error.message}\n${USAGE}` : null;
}
