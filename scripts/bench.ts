import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ABSENT, BUILT_IN_SUBJECTS, SUBJECTS, USUAL_SUBJECTS } from '../tests/bench/graphs/index';
import type { Figure, Row } from '../tests/bench/row';
import { BENCHES } from '../tests/bench/rows/index';
import { figureTable, rowTable } from '../tests/bench/table';
import { targetTable } from '../tests/bench/targets';
import { ensurePacks } from './ensure-pack';
import { ROOT } from './pack/paths';

const USAGE = `npm run bench -- [--graph ${Object.keys(SUBJECTS).join('|')}]... [--only QUESTION]... [--quick] [--peers] [--out FILE]
  --graph NAME     one of the graphs; ${USUAL_SUBJECTS.join(', ')}
  --only QUESTION  ${Object.keys(BENCHES).join(', ')}
  --quick          fewer queries and rounds and no browser: whether all runs, not how fast
  --peers          install geojson-path-finder and valhalla (280 MB) into folders git ignores, if they are not there
  --out FILE       where the numbers go; tests/bench/latest.json
What the numbers mean: tests/bench/README.md.`;

const { values } = parseArgs({
  options: {
    graph: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean' },
    peers: { type: 'boolean' },
    out: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(USAGE);
else await bench(values.graph ?? USUAL_SUBJECTS, values.only ?? Object.keys(BENCHES));

async function bench(graphs: readonly string[], questions: readonly string[]): Promise<void> {
  await ensurePacks();
  const rows: Row[] = [];
  const figures: Figure[] = [];
  for (const { name, subject } of await openSubjects(graphs)) {
    for (const question of questions) {
      const measure = BENCHES[question];
      if (measure === undefined) throw new Error(`There is no question ${question}.\n${USAGE}`);
      const measured = await measure({
        subject,
        isQuick: values.quick ?? false,
        mayInstall: values.peers ?? false,
        say: (text) => console.error(`${name}: ${text}`),
      });
      rows.push(...measured.rows);
      figures.push(...(measured.figures ?? []));
    }
  }
  console.log(rowTable(rows));
  console.log(`\n${figureTable(figures)}\n`);
  console.log(targetTable(rows, figures));
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? 'unknown'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const load = loadavg()[0]!;
  const out = values.out ?? join(ROOT, 'tests', 'bench', 'latest.json');
  writeFileSync(
    out,
    `${JSON.stringify({ machine, date: new Date().toISOString(), load, rows, figures }, null, 2)}\n`,
  );
}

/** The graphs asked for; where their files are absent, it is said and the built-in cities take their place. */
async function openSubjects(graphs: readonly string[]) {
  const opened = [];
  let isAbsent = false;
  for (const name of graphs) {
    const open = SUBJECTS[name];
    if (open === undefined) throw new Error(`There is no graph ${name}.\n${USAGE}`);
    const subject = await open();
    if (subject === null) isAbsent = true;
    else opened.push({ name, subject });
  }
  if (!isAbsent) return opened;
  console.error(ABSENT);
  for (const name of BUILT_IN_SUBJECTS) {
    const subject = await SUBJECTS[name]!();
    if (subject !== null && !opened.some((one) => one.name === name)) opened.push({ name, subject });
  }
  return opened;
}
