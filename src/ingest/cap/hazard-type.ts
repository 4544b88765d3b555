import { HAZARD_TYPES, type HazardType } from '../../domain/hazard';
import type { CapInfo } from './cap-alert';
import { TYPE_NAME } from './own-names';

/**
 * Words of an event and the type they mean, the more special first. Issuers are free in their words and lists are never
 * complete: what fits none is `other`, and the words themselves are always shown.
 */
const WORDS: readonly (readonly [RegExp, HazardType])[] = [
  [/storm surge|tsunami|coastal flood|high surf|风暴潮|海啸|巨浪|海浪/i, 'storm-surge'],
  [/mass casualt|大规模伤亡/i, 'mass-casualty'],
  [/earthquake|seismic|地震/i, 'earthquake'],
  [/landslide|mudslide|debris flow|rockfall|avalanche|滑坡|泥石流|崩塌|地质灾害|山体|雪崩/i, 'landslide'],
  [/wild ?fire|forest fire|bush ?fire|grass fire|fire weather|red flag|森林火|草原火|火险/i, 'forest-fire'],
  [/explosion|爆炸/i, 'industrial-explosion'],
  [/hazmat|hazardous material|chemical|radiolog|nuclear|toxic|危化|危险化学|泄漏|核|辐射|毒气/i, 'hazmat'],
  [/collapse|坍塌|倒塌/i, 'building-collapse'],
  [/\bfire\b|火灾/i, 'fire'],
  [/flood|flash|inundat|dam (?:break|failure)|levee|洪|内涝|积水|山洪|溃坝|决堤/i, 'flood'],
  [/heat|cold|frost|freez|wind ?chill|temperature|高温|寒潮|低温|霜冻|冰冻|干热/i, 'extreme-temperature'],
  [
    /thunder|tornado|typhoon|hurricane|cyclone|tropical storm|storm|gale|wind|rain|hail|snow|blizzard|lightning|台风|暴雨|暴雪|大风|雷|冰雹|龙卷|强对流|沙尘|大雾|道路结冰|降雨/i,
    'storm',
  ],
  [/food|食品|食物中毒/i, 'food-safety'],
  [/epidemic|pandemic|outbreak|disease|疫情|传染病/i, 'epidemic'],
  [/terror|active shooter|恐怖/i, 'terror'],
  [/civil (?:unrest|danger|emergency)|riot|public order|law enforcement|群体性|骚乱/i, 'public-order'],
  [/power outage|blackout|water supply|utility|gas supply|停电|停水|停气|供水|供电|燃气/i, 'utility'],
  [/traffic|road (?:closure|accident)|rail|aviation|交通/i, 'traffic'],
];

/** The type of an event, as we wrote it ourselves, by its words, by its codes where they are words, and last by its headline. */
export function hazardTypeOf(infos: readonly CapInfo[]): HazardType {
  const own = infos.flatMap(({ eventCodes }) => eventCodes).find(({ name }) => name === TYPE_NAME)?.value;
  const written = HAZARD_TYPES.find((type) => type === own);
  if (written !== undefined) return written;
  const texts = [
    ...infos.map(({ event }) => event),
    ...infos.flatMap(({ eventCodes }) => eventCodes.map(({ value }) => value.replaceAll('_', ' '))),
    ...infos.map(({ headline }) => headline),
  ];
  for (const text of texts) {
    const found = text === null ? undefined : WORDS.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  return 'other';
}
