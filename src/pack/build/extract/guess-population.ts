import type { OsmFeature } from '../../../domain/osm';
import { countHomes } from '../population/find-dwellings';
import type { RegionPopulation } from '../region';

/** House numbers are taken for complete when there are at least so many for each building people may live in. */
const ENOUGH_ADDRESSES = 0.5;

/** More people a home than in the densest cities: most buildings are missing on the map. */
const MAX_PEOPLE_PER_HOME = 250;

/**
 * A number of people that somebody has given, spread over house numbers where most buildings have one, else over the
 * floor area of buildings; null when the map has too few of both to say where anybody lives.
 */
export function guessPopulation(people: number, features: readonly OsmFeature[]): RegionPopulation | null {
  const { addresses, buildings } = countHomes(features);
  const spread = addresses > 0 && addresses >= ENOUGH_ADDRESSES * buildings ? 'addresses' : 'buildings';
  const homes = spread === 'addresses' ? addresses : buildings;
  if (people > homes * MAX_PEOPLE_PER_HOME) return null;
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
} as const;
