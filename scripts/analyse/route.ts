import { routeOf } from '../../src/analysis/nearest/route';
import type { Route, RouteStep } from '../../src/analysis/nearest/result';
import type { LonLat } from '../../src/domain/geo';
import { isSlowed, kNearest, pathLengthM } from '../../src/network';
import { routeStepText } from '../../src/i18n/route-step-text';
import { loadCatalogue } from '../../src/i18n/catalogues';
import { createTranslate } from '../../src/i18n/translate';
import type { Command } from './command';
import { csvLine } from './csv';
import { readChoice, readOptions, readPosition, required } from './input';
import { type OpenedRoads, openRoads, ROAD_OPTIONS, roadsUsage } from './roads';

const USAGE = `npm run -s analyse -- route --pack DIR --profile MODE --from LON,LAT --to LON,LAT [options]
${roadsUsage('active')}
  --from, --to LON,LAT  degrees, WGS 84
  --lang zh|en     language of the instructions; both without it
  --format json|csv|geojson  json; csv: one line for each step; geojson: the line with all the rest as properties
Distances in metres, times in seconds, both from door to door: the straight legs between the places and their road are
part of the totals, not of the steps. heading: compass octant, 0 = north, clockwise. Exit code 1: there is no way.`;

const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const;
type Lang = keyof typeof LANGUAGES;
const TENTHS = 10;

interface FoundRoute {
  readonly seconds: number;
  readonly metres: number;
  readonly slowed: boolean;
  readonly leavingHazardIds: readonly string[];
  readonly route: Route;
}

/** The quickest way between two places, or why there is none. */
export function findRoute(
  opened: OpenedRoads,
  from: LonLat,
  to: LonLat,
): FoundRoute | 'off-network' | 'cut-off' {
  const roads = opened.roadsFrom(from);
  const { graph, scratch } = roads.conditions;
  const [origin, target] = [roads.access(from), roads.access(to)];
  if (typeof origin === 'string') return origin;
  if (typeof target === 'string') return target;
  const { weights } = roads;
  const [hit] = kNearest(graph, scratch, origin, [{ snap: target }], {
    weights,
    direction: 'from-origin',
    k: 1,
  });
  if (hit === undefined) return 'cut-off';
  const { path } = hit;
  return {
    seconds: (path.cost + roads.offRoadTenths(path.from) + roads.offRoadTenths(path.to)) / TENTHS,
    metres: pathLengthM(graph, path) + path.from.offRoadM + path.to.offRoadM,
    slowed: isSlowed(path, roads.base, weights),
    leavingHazardIds: roads.leaving.map(({ id }) => id),
    route: routeOf(graph, weights, path, from, to),
  };
}

const tenth = (value: number) => Number(value.toFixed(1));

/** A step with its instruction in the languages asked for. */
function worded(step: RouteStep, langs: readonly Lang[]) {
  const { turn, heading, street, structure, distanceM, travelS } = step;
  const instructions = Object.fromEntries(
    langs.map((lang) => [`instruction_${lang}`, routeStepText(step, createTranslate(LANGUAGES[lang]))]),
  );
  return {
    turn,
    heading,
    street,
    structure,
    metres: tenth(distanceM),
    seconds: tenth(travelS),
    ...instructions,
  };
}

function stepsCsv(steps: readonly ReturnType<typeof worded>[]): string {
  const header = Object.keys(steps[0]!);
  return [['step', ...header], ...steps.map((step, index) => [index + 1, ...Object.values(step)])]
    .map(csvLine)
    .join('\n');
}

/** One way, street by street. */
export const routeCommand: Command = {
  name: 'route',
  summary: 'the quickest way between two places, street by street, in Chinese and English',
  usage: USAGE,
  async run(args) {
    await Promise.all(Object.values(LANGUAGES).map(loadCatalogue));
    const options = readOptions(args, [...ROAD_OPTIONS, 'from', 'to', 'lang', 'format']);
    const from = readPosition(required(options.from, 'from'), 'from');
    const to = readPosition(required(options.to, 'to'), 'to');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'], 'format');
    const langs: readonly Lang[] =
      options.lang === undefined ? ['zh', 'en'] : [readChoice(options.lang, ['zh', 'en'], 'lang')];
    const opened = await openRoads(options, 'active');
    const found = findRoute(opened, from, to);
    if (typeof found === 'string') {
      console.error(`There is no way: ${found}.`);
      return 1;
    }
    const { route, seconds, metres, slowed, leavingHazardIds } = found;
    const steps = route.steps.map((step) => worded(step, langs));
    const properties = {
      profile: opened.roads.mode,
      method: 'road',
      hazards: options.hazards ?? 'active',
      from,
      to,
      seconds: tenth(seconds),
      metres: tenth(metres),
      access_m: tenth(route.accessM),
      egress_m: tenth(route.egressM),
      slowed,
      leaving_hazard_ids: leavingHazardIds,
      steps,
    };
    const geometry = { type: 'LineString', coordinates: route.coordinates };
    switch (format) {
      case 'csv':
        console.log(stepsCsv(steps));
        break;
      case 'json':
        console.log(JSON.stringify({ ...properties, geometry }, null, 2));
        break;
      case 'geojson':
        console.log(
          JSON.stringify({
            type: 'FeatureCollection',
            features: [{ type: 'Feature', properties, geometry }],
          }),
        );
        break;
    }
    return 0;
  },
};
