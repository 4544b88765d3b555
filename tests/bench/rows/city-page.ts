import { openBrowser, settled } from '../../../scripts/lib/browser-page';
import { serveDist } from '../../../scripts/lib/serve-dist';
import { entrySizes } from '../../../scripts/lib/sizes';
import { runBin } from '../../../scripts/lib/step';
import { BUILT_IN_CITIES } from '../../../scripts/pack/paths';
import type { Bench, Figure, Row } from '../row';
import { summary } from '../timing';

const VISITS = 3;
const VIEWS = { operator: '', planner: 'view=planner', finder: 'view=finder' } as const;
const INCIDENT = 'at=-56.1936,-34.8712&type=flood&grade=2';

interface PageTimes {
  /** The basemap stands on the page for the first time. */
  readonly mapMs: number;
  /** Every layer is drawn and nothing is being computed. */
  readonly allMs: number;
  /** The longest that the page was blocked, ms, and how often over 50 ms. */
  readonly longestTaskMs: number;
  readonly longTasks: number;
}

/** One visit with a fresh profile, counted from navigation. */
async function visitOnce(url: string): Promise<PageTimes> {
  const visit = await openBrowser({ width: 1366, height: 768 });
  try {
    await visit.context.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { anlanLongTasks: tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    const start = performance.now();
    await visit.page.goto(url, { waitUntil: 'commit' });
    await visit.page.waitForSelector('[data-map-state]', { timeout: 120_000 });
    await visit.page.waitForSelector('[data-map-state="idle"]', { timeout: 120_000 });
    const mapMs = performance.now() - start;
    await settled(visit.page, 120_000);
    const allMs = performance.now() - start;
    const tasks = await visit.page.evaluate(() => Reflect.get(globalThis, 'anlanLongTasks') as number[]);
    return { mapMs, allMs, longestTaskMs: Math.max(0, ...tasks), longTasks: tasks.length };
  } finally {
    await visit.close();
  }
}

/** From navigation to a drawn map, in headless Chromium without a graphics card, from the production build. */
export const cityPage: Bench = async ({ subject: { graph }, isQuick, say }) => {
  const city = graph.name;
  if (isQuick || !BUILT_IN_CITIES.some((name) => name === city)) return { rows: [] };
  say('building the page');
  if ((await runBin('vite', 'vite', ['build', '--logLevel', 'error'])) !== 0)
    throw new Error('the page does not build');
  const server = await serveDist();
  const rows: Row[] = [];
  const figures: Figure[] = entrySizes().map(({ entry, gzipBytes }) => ({
    name: `JavaScript before the map shows, gzip: ${entry}`,
    graph: city,
    value: gzipBytes / 1000,
    unit: 'kB',
  }));
  try {
    for (const [view, query] of Object.entries(VIEWS)) {
      say(`opening the ${view} view ${VISITS} times`);
      const times: PageTimes[] = [];
      for (let visit = 0; visit < VISITS; visit += 1) {
        times.push(
          await visitOnce(`${server.url}?pack=${city}&${query}&${city === 'montevideo' ? INCIDENT : ''}`),
        );
      }
      rows.push({
        question: `page-${view}-map-drawn`,
        graph: city,
        engine: 'anlan',
        ...summary(times.map(({ mapMs }) => mapMs)),
      });
      rows.push({
        question: `page-${view}-all-drawn`,
        graph: city,
        engine: 'anlan',
        ...summary(times.map(({ allMs }) => allMs)),
      });
      figures.push(
        {
          name: `longest task while ${view} loads`,
          graph: city,
          value: Math.max(...times.map(({ longestTaskMs }) => longestTaskMs)),
          unit: 'ms',
        },
        {
          name: `tasks over 50 ms while ${view} loads, per visit`,
          graph: city,
          value: times.reduce((sum, { longTasks }) => sum + longTasks, 0) / VISITS,
          unit: '',
        },
      );
    }
  } finally {
    await server.close();
  }
  return { rows, figures };
};
