import * as v from 'valibot';
import type { LocalText } from '../../src/domain/language';

/** What the cells of a column hold, as a schema and in words of both languages. */
export interface ColumnType {
  readonly schema: v.GenericSchema;
  readonly words: LocalText;
}

const text: ColumnType = { schema: v.pipe(v.string(), v.nonEmpty()), words: { zh: '文本', en: 'text' } };
const count: ColumnType = {
  schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
  words: { zh: '不小于 0 的整数', en: 'whole number, 0 or more' },
};
const amount: ColumnType = {
  schema: v.pipe(v.number(), v.minValue(0)),
  words: { zh: '不小于 0 的数', en: 'number, 0 or more' },
};
const flag: ColumnType = {
  schema: v.picklist(['yes', 'no']),
  words: { zh: 'yes 或 no（是/否亦可）', en: 'yes or no' },
};
const day: ColumnType = {
  schema: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$/)),
  words: { zh: '日期或日期时间，ISO 8601', en: 'date or date-time, ISO 8601' },
};
const moment: ColumnType = {
  schema: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/)),
  words: {
    zh: '带时区的日期时间，ISO 8601，如 2024-01-09T18:00+08:00',
    en: 'date-time with its offset, ISO 8601, e.g. 2024-01-09T18:00+08:00',
  },
};
const list: ColumnType = {
  schema: v.pipe(v.string(), v.nonEmpty()),
  words: { zh: '多项之间用分号隔开', en: 'several with semicolons between' },
};
const json: ColumnType = {
  schema: v.pipe(v.string(), v.startsWith('[')),
  words: {
    zh: 'JSON 列表，每项含 code、name、quantity、unit、expires',
    en: 'list in JSON of code, name, quantity, unit, expires',
  },
};

/** Columns of the same name hold the same in every kind; what is not here is text, or one of a fixed list. */
export const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  capacity: count,
  capacityUrgent: count,
  capacityTemporary: count,
  capacityShort: count,
  capacityMedium: count,
  capacityLong: count,
  occupancy: count,
  people: count,
  peopleServed: count,
  vulnerable: count,
  areaM2: amount,
  effectiveAreaM2: amount,
  floorAreaM2: amount,
  loadingMin: amount,
  turnoutS: amount,
  accessible: flag,
  roundTheClock: flag,
  asOf: day,
  sent: moment,
  onset: moment,
  expires: moment,
  since: moment,
  equipment: list,
  suitableFor: list,
  stock: json,
  longitude: {
    schema: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    words: { zh: '十进制度，WGS 84（或 CGCS2000）', en: 'decimal degrees, WGS 84 (or CGCS2000)' },
  },
  latitude: {
    schema: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    words: { zh: '十进制度，WGS 84（或 CGCS2000）', en: 'decimal degrees, WGS 84 (or CGCS2000)' },
  },
  WKT: {
    schema: v.pipe(v.string(), v.nonEmpty()),
    words: {
      zh: '空间范围，WKT 文本，先经度后纬度，WGS 84',
      en: 'shape as well-known text, longitude first, WGS 84',
    },
  },
  cell: {
    schema: v.pipe(v.string(), v.regex(/^8[0-9a-f]{14}$/)),
    words: { zh: 'H3 单元编号，十六进制', en: 'H3 index, hexadecimal' },
  },
};
export const TEXT_COLUMN = text;
