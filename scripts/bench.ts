import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure, Row } from '../tests/bench/row';
import { BENCHES } from '../tests/bench/rows/index';
import { figureTable, rowTable } from '../tests/bench/table';
import { openPackFolder } from './analyse/pack-folder';
import { ensurePacks } from './ensure-pack';
import { PACKS_DIR, ROOT } from './pack/paths';

const USAGE = `npm run bench -- [--city NAME]... [--only ${Object.keys(BENCHES).join('|')}]... [--out FILE]
Prints a table and writes it as JSON to tests/bench/latest.json; what the numbers mean: tests/bench/README.md.`;

const { values } = parseArgs({
  options: {
    city: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    out: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else await bench(values.city ?? ['montevideo'], values.only ?? Object.keys(BENCHES));

async function bench(cities: readonly string[], names: readonly string[]): Promise<void> {
  await ensurePacks();
  const rows: Row[] = [];
  const figures: Figure[] = [];
  for (const city of cities) {
    const folder = join(PACKS_DIR, city);
    const pack = await openPackFolder(folder);
    for (const name of names) {
      const measure = BENCHES[name];
      if (measure === undefined) throw new Error(`There is no bench ${name}.\n${USAGE}`);
      const say = (text: string) => console.error(`${city}: ${text}`);
      const measured = await measure({ city, folder, pack, say });
      rows.push(...measured.rows);
      figures.push(...(measured.figures ?? []));
    }
  }
  console.log(rowTable(rows));
  console.log(figureTable(figures));
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? 'unknown'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const out = values.out ?? join(ROOT, 'tests', 'bench', 'latest.json');
  writeFileSync(
    out,
    `${JSON.stringify({ machine, date: new Date().toISOString(), rows, figures }, null, 2)}\n`,
  );
}
