import { loadHighsSolver } from '../../../src/analysis/siting/exact/highs-solver';
import { solveSiting } from '../../../src/analysis/siting/exact/solve';
import type { SitingInstance } from '../../../src/analysis/siting/instance/instance';
import { prepareSiting } from '../../../src/analysis/siting/prepare/prepare';
import { quickSiting } from '../../../src/analysis/siting/quick/quick';
import { createTask } from '../../../src/domain/task';
import { plainGreedyCover } from '../plain/greedy-cover';
import type { Bench, Figure, Row } from '../row';
import { timeRuns } from '../timing';

const RADIUS_M = 1000;
const SITES = [5, 10, 20] as const;
const TIME_LIMIT_S = 60;

/**
 * Most people within 1 000 m on foot of k new sites, all shelters of the pack candidates, no zones. `siting-costs`: the
 * walking distances. `siting-quick-k…`: greedy with exchange and the Lagrangian bound. `siting-solve-k…`: until proven, or a
 * minute. `plain-js`: greedy alone, every candidate anew in each step. The figures tell the gaps in parts per million.
 */
export const sitingBench: Bench = async ({ subject: { graph, city: pack }, isQuick, say }) => {
  if (pack === null || pack.datasets.shelters.length === 0) return { rows: [] };
  const { datasets } = pack;
  const { network, name: city } = graph;
  const { standards, population, shelters } = datasets;
  const prepare = (newSites: number) =>
    prepareSiting(
      {
        objective: 'mclp',
        newSites,
        radiusM: RADIUS_M,
        cells: population,
        candidates: shelters.map(({ id, name, position, effectiveAreaM2 }) => ({
          id,
          name,
          position,
          effectiveAreaM2,
          capacity: null,
        })),
        existing: [],
        minAreaM2: null,
        isLimited: false,
        standards,
        walker: 'healthy',
        hazards: [],
        hazardRoads: standards.hazardRoads,
      },
      network,
      createTask(),
    );
  say('where to put new shelters');
  const solver = await loadHighsSolver();
  const rows: Row[] = [
    {
      graph: city,
      question: 'siting-costs',
      engine: 'anlan',
      ...(await timeRuns(isQuick ? 1 : 5, () => prepare(1), 1)),
    },
  ];
  const figures: Figure[] = [];
  const { instance } = await prepare(1);
  for (const p of SITES) {
    const asked: SitingInstance = { ...instance, p };
    const runs = isQuick ? 2 : 10;
    rows.push(
      {
        graph: city,
        question: `siting-quick-k${p}`,
        engine: 'anlan',
        ...(await timeRuns(runs, () => quickSiting(asked), 1)),
      },
      {
        graph: city,
        question: `siting-quick-k${p}`,
        engine: 'plain-js',
        ...(await timeRuns(runs, () => plainGreedyCover(asked), 1)),
      },
      {
        graph: city,
        question: `siting-solve-k${p}`,
        engine: 'anlan',
        ...(await timeRuns(
          isQuick ? 1 : 3,
          () => solveSiting(asked, solver, { timeLimitS: TIME_LIMIT_S }),
          0,
        )),
      },
    );
    const quick = quickSiting(asked);
    const best = solveSiting(asked, solver, { timeLimitS: TIME_LIMIT_S });
    const figure = (name: string, value: number, unit: string) =>
      figures.push({ graph: city, name: `${name} k${p}`, value: Math.round(value), unit });
    figure('people covered, greedy alone', plainGreedyCover(asked), '');
    figure('people covered, quick', quick.value ?? 0, '');
    figure('people covered, solver', best.value ?? 0, '');
    figure('proven gap, quick', (quick.gap ?? Number.NaN) * 1e6, 'ppm');
    figure('proven gap, solver', (best.gap ?? Number.NaN) * 1e6, 'ppm');
  }
  return { rows, figures };
};
