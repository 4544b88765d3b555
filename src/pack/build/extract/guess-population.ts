import type { OsmFeature } from '../../../domain/osm';
import { countHomes } from '../population/find-dwellings';
import { streetDwellings } from '../population/street-dwellings';
import type { RegionPopulation } from '../region';

/** House numbers are taken for complete when there are at least so many for each building people may live in. */
const ENOUGH_ADDRESSES = 0.5;

/** More people a home than in the densest cities: most buildings are missing on the map. */
const MAX_PEOPLE_PER_HOME = 250;

/** More people a metre of residential street than in the densest cities: most streets are missing too. */
const MAX_PEOPLE_PER_STREET_M = 10;

/** What to spread people over; null when the map does not say where anybody lives. */
function chooseSpread(people: number, features: readonly OsmFeature[]): RegionPopulation['spread'] | null {
  const { addresses, buildings } = countHomes(features);
  const spread = addresses > 0 && addresses >= ENOUGH_ADDRESSES * buildings ? 'addresses' : 'buildings';
  const homes = spread === 'addresses' ? addresses : buildings;
  if (people <= homes * MAX_PEOPLE_PER_HOME) return spread;
  const streetM = streetDwellings(features).reduce((sum, { weight }) => sum + weight, 0);
  return people <= streetM * MAX_PEOPLE_PER_STREET_M ? 'streets' : null;
}

/**
 * A number of people that somebody has given, spread over house numbers where most buildings have one, else over the
 * floor area of buildings, else along residential streets; null when the map has too few of all to say where anybody
 * lives.
 */
export function guessPopulation(people: number, features: readonly OsmFeature[]): RegionPopulation | null {
  const spread = chooseSpread(people, features);
  if (spread === null) return null;
  return {
    peopleInside: people,
    spread,
    vulnerableShare: null,
    source: { zh: '生成数据包时给出的人口总数', en: 'Total given when the pack was made' },
    asOf: null,
    method: METHODS[spread],
  };
}

const METHODS = {
  addresses: {
    zh: '给定的人口总数按门牌分摊到H3网格；日期与脆弱人口未知',
    en: 'The given total, spread over H3 cells by house numbers. Date and vulnerable people are not known.',
  },
  buildings: {
    zh: '给定的人口总数按建筑物占地面积×楼层分摊到H3网格（门牌不足半数）；日期与脆弱人口未知',
    en: 'The given total, spread over H3 cells by building footprint and storeys (less than half the buildings have a house number). Date and vulnerable people are not known.',
  },
  streets: {
    zh: '给定的人口总数按居住区道路长度分摊到H3网格（地图上的建筑物和门牌太少）：只是粗略估计；日期与脆弱人口未知',
    en: 'The given total, spread over H3 cells by the length of residential streets (the map has too few buildings and house numbers): a rough estimate. Date and vulnerable people are not known.',
  },
} as const;
