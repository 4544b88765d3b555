import * as fc from 'fast-check';
import type { ExportTable } from '../../file-writer';
import { area, lonLat, ring } from '../../schema/test-support/arbitraries';
import type { Column, WrittenGeometry, WrittenRow } from '../../schema/columns';

const COLUMNS: Column[] = [
  { name: 'id', type: 'String', nullable: false },
  { name: '名称', type: 'String', nullable: true },
  { name: '__proto__', type: 'String', nullable: true },
  { name: 'toString', type: 'Bool', nullable: true },
  { name: 'count', type: 'Int', nullable: true },
  { name: 'share', type: 'Double', nullable: true },
  { name: 'stock', type: 'Json', nullable: true },
];

/** Texts that formats are known to lose: leading zeros, quotes, line ends, formulas, other scripts, long ones. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    '007',
    '1e3',
    'a"b',
    "it's",
    'a,b;c\td',
    'a\nb\r\nc',
    '=1+1',
    '避难场所',
    '避難所',
    '🏟️',
    'ñ',
    ' a ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.integer({ min: 1, max: 20_000 }).map((length) => '安澜'.repeat(length)),
);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const json = fc.oneof(
  fc.array(fc.record({ zh: text, n: fc.integer() }), { maxLength: 3 }),
  fc.record({ flag: fc.boolean() }),
);

const properties = fc
  .tuple(
    orNull(text),
    orNull(text),
    orNull(fc.boolean()),
    orNull(fc.integer()),
    orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    orNull(json),
  )
  .map(([name, proto, bool, count, share, stock]) => {
    const values = Object.create(null) as Record<string, unknown>;
    values['名称'] = name;
    values['__proto__'] = proto;
    values['toString'] = bool;
    values['count'] = count;
    values['share'] = share;
    values['stock'] = stock;
    return values;
  });

const position = lonLat.map(([lon, lat]): GeoJSON.Position => [lon, lat]);
const line = fc.array(position, { minLength: 2, maxLength: 5 });

/** Every shape of GeoJSON; multiples and collections have two parts at least, collections of two kinds. */
export const anyGeometry: fc.Arbitrary<WrittenGeometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  line.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(line, { minLength: 2, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  area,
  fc.tuple(position, ring).map(([point, outer]) => ({
    type: 'GeometryCollection' as const,
    geometries: [
      { type: 'Point' as const, coordinates: point },
      { type: 'Polygon' as const, coordinates: [outer] },
    ],
  })),
);

/** A table of every type of column and every shape; rows have an `id` each: their number. */
export const anyTable: fc.Arbitrary<ExportTable> = fc
  .array(fc.tuple(anyGeometry, properties), { minLength: 1, maxLength: 40 })
  .map((rows) => ({
    name: '导出 probe',
    columns: COLUMNS,
    geometryType: 'Unknown',
    headings: { id: { zh: '编号', en: 'Number' }, count: { zh: '数量', en: 'Count' } },
    notes: [
      ['Method', 'road'],
      ['依据', 'GB 51143'],
    ],
    rows: rows.map(([geometry, values], index): WrittenRow => {
      values['id'] = `${index}`;
      return { geometry, properties: values };
    }),
  }));
