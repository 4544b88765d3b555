import type { SitingAnswer } from '../../../src/analysis/siting/answer/answer';
import type { SitingInstance } from '../../../src/analysis/siting/instance/instance';
import type { LonLat } from '../../../src/domain/geo';
import { csvLine } from '../csv';

/** An answer with what is needed to tell it. */
export interface TellableAnswer {
  readonly instance: SitingInstance;
  readonly answer: SitingAnswer;
  readonly demand: readonly string[];
  readonly sites: readonly string[];
  /** Places of the columns; null where only their names are known. */
  readonly positions: readonly LonLat[] | null;
  readonly seconds: number;
  /** What else is known of where the numbers come from. */
  readonly ground: Readonly<Record<string, unknown>>;
}

export const FORMATS = ['json', 'csv', 'geojson'] as const;
export type Format = (typeof FORMATS)[number];

export function siteText(told: TellableAnswer, format: Format): string {
  switch (format) {
    case 'json':
      return JSON.stringify({ ...summary(told), assignment: assignment(told), split: split(told) }, null, 2);
    case 'csv':
      return [csvLine(['rank', 'site', 'lon', 'lat', 'adds']), ...lines(told)].join('\n');
    case 'geojson':
      return JSON.stringify({
        type: 'FeatureCollection',
        properties: summary(told),
        features: features(told),
      });
  }
}

function summary({ instance, answer, sites, seconds, ground }: TellableAnswer) {
  const name = (column: number) => sites[column]!;
  return {
    goal: instance.objective,
    status: answer.status,
    method: answer.method,
    objective: answer.value,
    bound: answer.bound,
    gap: answer.gap,
    sites: answer.sites.map(name),
    adds: answer.adds,
    locked: Array.from(instance.locked, name),
    demand: {
      total: answer.totalWeight,
      served: answer.servedWeight,
      unserved: answer.totalWeight - answer.servedWeight - answer.unreachableWeight,
      unreachable: answer.unreachableWeight,
    },
    ...ground,
    seconds,
  };
}

function assignment({ answer, demand, sites }: TellableAnswer) {
  return Object.fromEntries(demand.map((id, row) => [id, sites[answer.assignment[row]!] ?? null]));
}

function split({ answer, demand, sites }: TellableAnswer) {
  return answer.split.map(({ row, column, weight }) => ({
    demand: demand[row],
    site: sites[column],
    weight,
  }));
}

function lines({ answer, sites, positions }: TellableAnswer): string[] {
  return answer.sites.map((column, at) => {
    const [lon = null, lat = null] = positions?.[column] ?? [];
    return csvLine([at + 1, sites[column]!, lon, lat, answer.adds[at]!]);
  });
}

function features({ answer, sites, positions }: TellableAnswer) {
  return answer.sites.map((column, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: positions?.[column] ?? [] },
    properties: { rank: at + 1, site: sites[column], adds: answer.adds[at] },
  }));
}
