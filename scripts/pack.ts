import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCity } from './pack/build-city';
import { explainProblem } from './pack/explain-problem';
import { DATA_DIR, PACKS_DIR } from './pack/paths';

const USAGE = `npm run pack -- CITY... | --all [--out DIR] [--data DIR]
  CITY        a folder of data/, e.g. montevideo
  --all       every folder of data/ with a recipe
  --out DIR   where the packs go; public/packs if not given
  --data DIR  where the recipes are; data if not given`;

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 = built, 2 = the command line, a recipe or a tile is wrong. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { all: { type: 'boolean' }, out: { type: 'string' }, data: { type: 'string' } },
    });
    const dataDir = values.data ? resolve(values.data) : DATA_DIR;
    const cities = values.all ? citiesOf(dataDir) : positionals;
    if (cities.length === 0) {
      console.error(USAGE);
      return 2;
    }
    const outDir = values.out ? resolve(values.out) : PACKS_DIR;
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
