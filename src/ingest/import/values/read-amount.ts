import type { Measure } from '../measures';
import { readNumber } from './read-number';

type Units = readonly (readonly [RegExp, number])[];

const TIMES: Units = [
  [/^(?:秒|s|secs?|seconds?)$/i, 1],
  [/^(?:分|分钟|分鐘|mins?|minutes?)$/i, 60],
  [/^(?:小时|小時|時間|h|hrs?|hours?)$/i, 3600],
  [/^(?:天|日|d|days?)$/i, 86_400],
];
/** Units behind a figure, and how many of the unit of the field one is. */
const UNITS: Readonly<Record<Measure, Units>> = {
  area: [
    [/^(?:平方米|平米|平方公尺|m2|sqm|sq\.? ?m|平方メートル)$/i, 1],
    [/^(?:公顷|公頃|ヘクタール|ha|hm2|hectares?)$/i, 10_000],
    [/^(?:亩|畝)$/, 2000 / 3],
    [/^(?:平方公里|平方千米|km2)$/i, 1_000_000],
    [/^坪$/, 400 / 121],
    [/^(?:sq\.? ?ft|sqft|ft2)$/i, 0.092_903_04],
  ],
  people: [[/^(?:人|名|个|個|位|persons?|people|pax)$/i, 1]],
  seconds: TIMES,
  minutes: TIMES.map(([unit, seconds]) => [unit, seconds / 60] as const),
};
const PARTS = /^([+-]?\d(?:[\d,.' ’]*\d)?)\s*([万萬千亿億]?)\s*((?:\D+2?)?)$/;

/**
 * A figure in the unit of its field. A unit in the cell counts before that of the header, and one that measures something
 * else makes it unreadable. Null where it cannot be read, or can be read two ways: `1.2万` under a header in hectares.
 * @param factor what a figure without unit is multiplied by, as the header tells
 */
export function readAmount(value: unknown, measure: Measure | null, factor: number): number | null {
  const plain = () => {
    const figure = readNumber(value);
    return figure === null ? null : figure * factor;
  };
  if (typeof value !== 'string' || measure === null) return plain();
  const parts = PARTS.exec(value.normalize('NFKC').replaceAll('，', ',').trim());
  if (parts === null) return plain();
  const [, figureText = '', many = '', unit = ''] = parts;
  if (many === '' && unit === '') return plain();
  const figure = readNumber(`${figureText}${many}`);
  if (figure === null) return null;
  if (unit !== '') {
    const own = UNITS[measure].find(([known]) => known.test(unit.trim()))?.[1];
    return own === undefined ? null : figure * own;
  }
  return factor === 1 || measure === 'people' ? figure : null;
}
