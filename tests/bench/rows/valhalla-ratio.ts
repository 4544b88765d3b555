import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_CACHE } from '../graphs/sources';
import { extractCity } from '../graphs/pack-graph';
import { openValhalla } from '../peers/valhalla/actor';
import { compareRoutes, type Comparison, quantiles, RATIOS } from '../peers/valhalla/compare';
import { COMPARED } from '../peers/valhalla/costing';
import type { Bench, Figure } from '../row';

const EXTRACTS = ['monaco', 'liechtenstein', 'heidelberg', 'porto'] as const;

function classesOf({ explained }: Comparison): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { reason } of explained) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

function figuresOf(comparison: Comparison): Figure[] {
  const { graph, mode, pairs, explained } = comparison;
  const name = `ours / Valhalla, ${mode}`;
  const ratios = Object.entries(RATIOS).flatMap(([what, ratio]) => {
    const { p5, median, p95, n } = quantiles(pairs, ratio);
    return Object.entries({ '5 %': p5, median, '95 %': p95, pairs: n }).map(([part, value]) => ({
      name: `${name}, ${what}, ${part}`,
      graph,
      value,
      unit: part === 'pairs' ? '' : 'times',
    }));
  });
  const classes = classesOf(comparison).map(([reason, value]) => ({
    name: `${name}, over 25 % apart: ${reason}`,
    graph,
    value,
    unit: 'pairs',
  }));
  return [
    ...ratios,
    { name: `${name}, over 25 % apart`, graph, value: explained.length, unit: 'pairs' },
    ...classes,
  ];
}

/**
 * Lengths and times against Valhalla on the same four extracts: no times of ours, and asked once, beside Porto.
 * Every pair that is far apart goes into `.cache/bench/valhalla-ratio.json` with its class and what was seen.
 */
export const valhallaRatio: Bench = async ({ subject: { graph: subject }, isQuick, mayInstall, say }) => {
  if (subject.name !== 'porto') return { rows: [] };
  const figures: Figure[] = [];
  const explained: unknown[] = [];
  for (const name of EXTRACTS) {
    const city = await extractCity(name);
    const opened = city === null ? null : openValhalla(city.city.osmFile!, mayInstall);
    if (city === null || opened === null || 'skipped' in opened) {
      say(
        `ratios to Valhalla on ${name} skipped: ${opened === null ? 'not present' : (opened as { skipped: string }).skipped}`,
      );
      continue;
    }
    for (const mode of COMPARED) {
      say(`ratios to Valhalla on ${name}, ${mode}`);
      const comparison = await compareRoutes(city.graph, opened.actor, mode, isQuick);
      figures.push(...figuresOf(comparison));
      explained.push(...comparison.explained.map((one) => ({ graph: name, mode, ...one })));
    }
  }
  writeFileSync(join(BENCH_CACHE, 'valhalla-ratio.json'), `${JSON.stringify(explained, null, 1)}\n`);
  return { rows: [], figures };
};
