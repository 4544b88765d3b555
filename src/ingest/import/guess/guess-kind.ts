import type { Guess } from '../../guess';
import { valueText } from '../cell-text';
import { classOf } from '../classes/class-of';
import { foldTraditional } from '../headers/fold-traditional';
import { HEADERS } from '../headers/headers';
import { matchColumns } from '../headers/match-columns';
import { bareHeader, normaliseHeader } from '../headers/normalise';
import type { ImportKind } from '../plan';
import { shareOf, type TableSample } from './sample';

/** Words of file names, tables and columns that name a kind. */
const WORDS: readonly (readonly [ImportKind, RegExp])[] = [
  ['shelters', /避难|避難|shelter|refugio|albergue|evacuation|収容|hinan/i],
  ['warehouses', /仓库|储备|物资库|倉庫|備蓄|warehouse|stockpile|depot/i],
  ['teams', /救援队|队伍|救援力量|消防站|消防队|rescue|team|brigade|fire.?station|救助隊|消防署/i],
  [
    'hazards',
    /预警|灾害区|危险区|淹没|洪水范围|風險|浸水|hazard|warning|alert|flood.?zone|inundation|警戒区域/i,
  ],
  ['closures', /封闭|封路|管制|断路|阻断|通行止|closure|closed.?road|affected.?road|road.?block/i],
  ['population', /人口格网|人口网格|kontur|worldpop|population/i],
  ['districts', /行政区|区划|街道|社区边界|adcode|district|boundary|admin/i],
  ['facilities', /医院|学校|设施|病院|hospital|school|facilit|amenity|substation/i],
];
/** Fields that hardly any other kind has; each found is worth as much as a name. */
const TELLING: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  shelters: [
    'capacity',
    'capacityUrgent',
    'effectiveAreaM2',
    'suitableFlood',
    'suitableLandslide',
    'suitableTsunami',
    'suitableFor',
    'occupancy',
  ],
  warehouses: ['reserveMode', 'stock', 'loadingMin', 'peopleServed'],
  teams: ['turnoutS', 'equipment', 'roundTheClock', 'family'],
  hazards: ['onset', 'expires', 'severity', 'certainty', 'urgency', 'instruction'],
  population: ['cell'],
};
/** Fields whose values tell: where most of them are understood, the rows are likely of the kind. */
const SPEAKING: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  shelters: ['shelterClass'],
  warehouses: ['level', 'reserveMode'],
  teams: ['kind'],
  hazards: ['type', 'level'],
  facilities: ['kind'],
};
/** Names of columns that tables of every kind have: they tell nothing, whatever field they give. */
const ANYBODYS = new Set(['级别', '类别', '等级', '人数', 'class', 'category', 'level', 'population']);
/** A column that names the thing itself, `医院名称`, tells more than one that has a word of it somewhere. */
const NAMES_THING = /(?:名称|名|name)$/i;
/** A grid of people has hardly any column besides: people, and perhaps who of them is vulnerable, and a number. */
const MOST_GRID_COLUMNS = 3;
const MOSTLY = 0.5;
/** Surely called so. */
const CERTAIN = 0.9;

type Family = 'point' | 'line' | 'area';
const FITS: Readonly<Record<ImportKind, readonly Family[]>> = {
  shelters: ['point', 'area'],
  warehouses: ['point', 'area'],
  teams: ['point'],
  hazards: ['area'],
  facilities: ['point', 'area'],
  districts: ['area'],
  population: ['point', 'area'],
  closures: ['line', 'area', 'point'],
  reference: ['point', 'line', 'area'],
};

function familyOf({ shapes }: TableSample): Family {
  const [commonest = 'Point'] = [...shapes].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (commonest.endsWith('Polygon')) return 'area';
  return commonest.endsWith('LineString') ? 'line' : 'point';
}

/** What the rows of a table are most likely to be: by words in names, and by columns that only one kind has. */
export function guessKind(sample: TableSample, fileName: string): Guess<ImportKind> {
  const { columns, name } = sample.table;
  const family = familyOf(sample);
  const scored = WORDS.map(([kind, words], order) => {
    const matches = matchColumns(columns, HEADERS[kind]);
    const telling = tellingFields(kind, columns).flatMap((field) => {
      const match = matches.get(field);
      const isTelling = match !== undefined && match.score >= CERTAIN && !ANYBODYS.has(written(match.column));
      return isTelling ? [match.column] : [];
    });
    const speaking = (SPEAKING[kind] ?? []).flatMap((field) => {
      const column = matches.get(field)?.column;
      return column !== undefined && speaks(sample, kind, field, column) ? [column] : [];
    });
    const has = (text: string) => words.test(text) || words.test(foldTraditional(text));
    const withWord = columns.filter((column) => has(normaliseHeader(column)));
    const naming = withWord.find((column) => NAMES_THING.test(written(column)));
    const inColumn = naming ?? withWord[0];
    const inName = [fileName, name].find(has);
    const fits =
      FITS[kind].includes(family) && (kind !== 'closures' || family !== 'area' || inName !== undefined);
    const score =
      (inName === undefined ? 0 : 3) +
      (naming === undefined ? 0 : 1) +
      (inColumn === undefined ? 0 : 1) +
      2 * telling.length +
      2 * speaking.length;
    return { kind, order, score: fits ? score : 0, column: telling[0] ?? speaking[0] ?? inColumn, inName };
  });
  const isCells = columns.some((column) => normaliseHeader(column).startsWith('h3'));
  const isGrid = family === 'point' && columns.length <= MOST_GRID_COLUMNS;
  const isNothingElse = family === 'point' && scored.every(({ score }) => score === 0);
  const people = isCells || isGrid || isNothingElse ? peopleColumn(columns) : undefined;
  if (people !== undefined) {
    const grid = scored.find(({ kind }) => kind === 'population')!;
    grid.score += 4;
    grid.column ??= people;
  }
  const ranked = scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order);
  const others = ranked.map(({ kind }) => kind);
  const [best] = ranked;
  if (best === undefined) return { value: 'reference', reason: 'usual', params: {}, others };
  const rest = [...others.slice(1), 'reference' as const];
  return best.column === undefined
    ? { value: best.kind, reason: 'file-name', params: { name: best.inName ?? fileName }, others: rest }
    : { value: best.kind, reason: 'column-name', params: { name: best.column }, others: rest };
}

/** A code of the statistics office makes areas districts; any other id does not. */
const DISTRICT_CODE = /^(?:adcode|行政区划代码|行政区代码|区划代码|区划编码|市区町村コード)$/;

function tellingFields(kind: ImportKind, columns: readonly string[]): readonly string[] {
  if (kind !== 'districts') return TELLING[kind] ?? [];
  return columns.some((column) => DISTRICT_CODE.test(written(column))) ? ['id'] : [];
}

function speaks(sample: TableSample, kind: ImportKind, field: string, column: string): boolean {
  return shareOf(sample.values(column), (value) => classOf(kind, field, valueText(value)) !== null) >= MOSTLY;
}

function peopleColumn(columns: readonly string[]): string | undefined {
  const match = matchColumns(columns, HEADERS.population).get('people');
  return match !== undefined && match.score >= CERTAIN ? match.column : undefined;
}

function written(column: string): string {
  return foldTraditional(bareHeader(column));
}
