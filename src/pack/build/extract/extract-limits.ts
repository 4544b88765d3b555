import type { LocalText } from '../../../domain/language';
import type { RegionSources } from '../region-sources';

type Known = Pick<RegionSources, 'region' | 'land' | 'warehouses' | 'teams' | 'hazards' | 'osm'>;

/** What the pack of an extract leaves out, in words for people; only what applies. */
export function extractLimits(
  { region, land, warehouses, teams, hazards, osm }: Known,
  isZoneKnown: boolean,
  people: number | null,
): LocalText[] {
  const { shown, unknown } = LIMITS;
  return [
    shown.generated,
    ...(region.source.asOf === null ? [unknown.date] : []),
    ...(region.population === null ? [people === null ? unknown.people : unknown.homes] : []),
    ...(warehouses === null ? [unknown.warehouses] : []),
    ...(hazards === null ? [unknown.hazards] : []),
    ...(teams === null ? [shown.stations] : []),
    ...(land === null ? [unknown.shore] : []),
    ...(region.country === null ? [unknown.country] : []),
    ...(isZoneKnown ? [] : [unknown.timeZone]),
    ...(osm.report.kind === 'extract' && osm.report.restrictionsLeftOut.conditional > 0
      ? [unknown.turns]
      : []),
  ];
}

const LIMITS = {
  shown: {
    generated: {
      zh: '本数据包由OpenStreetMap提取文件自动生成，未经当地机构核对；避难场所均为按规则找出的候选场所。',
      en: 'This pack was made by rule from an OpenStreetMap extract and checked by no local authority; shelters are candidates found by rule.',
    },
    stations: {
      zh: '救援队伍为地图上的站点，当前是否可出动未知。',
      en: 'Teams are the stations on the map; whether they can set out is not known.',
    },
  },
  unknown: {
    date: { zh: '地图数据的日期未知。', en: 'The date of the map data is not known.' },
    people: {
      zh: '没有人口数据，因此无法计算未覆盖人口。',
      en: 'There is no population data, so the number of people without a shelter cannot be found.',
    },
    homes: {
      zh: '给出了人口总数，但地图上的建筑物、门牌和居住区道路都太少，无法判断居民分布，因此未使用。',
      en: 'A number of people was given, but the map has too few buildings, house numbers and residential streets to say where they live; it is not used.',
    },
    warehouses: { zh: '没有储备库数据。', en: 'There are no reserve warehouses.' },
    hazards: { zh: '没有灾害区数据。', en: 'There are no hazard zones.' },
    shore: {
      zh: '没有海岸线文件：海面不显示，也无法识别落在海上的位置。',
      en: 'There is no shore file: the sea is not drawn, and a place on it is not recognised.',
    },
    country: {
      zh: '所在国家未知：没有限速标注的道路使用通用默认值，假定靠右行驶。',
      en: 'The country is not known: roads without a tagged limit have the general default, and traffic is taken to keep right.',
    },
    timeZone: {
      zh: '时区未知：时间按协调世界时（UTC）显示。',
      en: 'The time zone is not known: times are in UTC.',
    },
    turns: {
      zh: '来源中仅在特定时段生效的转弯限制未用于路线计算。',
      en: 'Turn restrictions that hold at certain times only are not applied to routes.',
    },
  },
} as const satisfies Record<string, Record<string, LocalText>>;
