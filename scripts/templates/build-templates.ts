import { toJsonSchema } from '@valibot/to-json-schema';
import { latLngToCell } from 'h3-js';
import * as v from 'valibot';
import { type OwnKind, OWN_KINDS } from '../../src/domain/own-layer';
import { createTask } from '../../src/domain/task';
import type { LocalText } from '../../src/domain/language';
import { en } from '../../src/i18n/messages/en';
import { zhCN } from '../../src/i18n/messages/zh-CN';
import { csvWriter } from '../../src/ingest/formats/csv/writer';
import type { TargetField } from '../../src/ingest/import/plan';
import { SUITABLE_FLAGS, TARGETS } from '../../src/ingest/import/targets';
import type { WrittenRow } from '../../src/ingest/schema/columns';
import { COLUMN_TYPES, TEXT_COLUMN } from './column-types';
import { EXAMPLES } from './examples';

/** Fields that only files of others have: columns of the Japanese layouts, and a capacity without its stage. */
const FOREIGN: ReadonlySet<string> = new Set([...Object.keys(SUITABLE_FLAGS), 'capacity']);
const SHAPE_HEADINGS: Readonly<Record<string, LocalText>> = {
  longitude: { zh: '经度', en: 'Longitude' },
  latitude: { zh: '纬度', en: 'Latitude' },
  WKT: { zh: '空间范围', en: 'Shape' },
};

const zh: Readonly<Record<string, string>> = zhCN;
const english: Readonly<Record<string, string>> = en;

/** A file that is generated, by its path from the root of the project. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

function targetsOf(kind: OwnKind): readonly TargetField[] {
  return TARGETS[kind].filter(({ name, givenBy }) => givenBy !== 'person' && !FOREIGN.has(name));
}

function headingOf(kind: OwnKind, name: string): LocalText {
  const shape = SHAPE_HEADINGS[name];
  if (shape) return shape;
  const text = (messages: Readonly<Record<string, string>>) =>
    messages[`field.${kind}.${name}`] ?? messages[`field.${name}`] ?? name;
  return { zh: text(zh), en: text(english) };
}

function exampleOf(kind: OwnKind): WrittenRow {
  const { geometry, properties } = EXAMPLES[kind];
  if (kind !== 'population' || geometry.type !== 'Point') return { geometry, properties };
  const [lon = 0, lat = 0] = geometry.coordinates;
  return { geometry, properties: { ...properties, cell: latLngToCell(lat, lon, 9) } };
}

const shapeColumns = ({ geometry }: WrittenRow) =>
  geometry.type === 'Point' ? ['longitude', 'latitude'] : ['WKT'];

/** The template of a kind: headings in both languages with the names of the fields, and a row that shows how it is filled. */
async function templateOf(kind: OwnKind): Promise<Uint8Array<ArrayBuffer>> {
  const row = exampleOf(kind);
  const names = targetsOf(kind).map(({ name }) => name);
  const headings = [...names, ...shapeColumns(row)].map((name) => [name, headingOf(kind, name)] as const);
  return csvWriter.write(
    {
      name: kind,
      geometryType: row.geometry.type,
      columns: names.map((name) => ({ name, type: 'String', nullable: true })),
      headings: Object.fromEntries(headings),
      rows: [row],
      notes: [],
    },
    createTask(),
  );
}

/** A row of the template, empty cells left out, as a schema. */
export function rowSchema(kind: OwnKind) {
  const fields = targetsOf(kind);
  const shapes = shapeColumns(exampleOf(kind)).map((name): TargetField => {
    // A cell of H3 says where it is by itself.
    return { name, required: kind !== 'population', values: null, givenBy: 'column' };
  });
  const entries = [...fields, ...shapes].map((field) => {
    const heading = headingOf(kind, field.name);
    const { schema, words } = typeOf(field);
    const described = v.pipe(
      schema,
      v.title(`${heading.zh} ${heading.en}`),
      v.description(`${words.zh} / ${words.en}`),
    );
    return [field.name, field.required ? described : v.optional(described)] as const;
  });
  return v.strictObject(Object.fromEntries(entries));
}

function typeOf({ name, values }: TargetField) {
  const known = COLUMN_TYPES[name];
  if (known || values === null) return known ?? TEXT_COLUMN;
  const isNumbers = values.every((value) => /^\d+$/.test(value));
  return {
    schema: isNumbers ? v.picklist(values.map(Number)) : v.picklist(values),
    words: { zh: '以下之一（常用中文说法亦可识别）', en: 'one of these' },
  };
}

function schemaOf(kind: OwnKind): Uint8Array<ArrayBuffer> {
  const { $schema, ...schema } = toJsonSchema(rowSchema(kind), { errorMode: 'ignore' });
  const document = {
    $schema,
    title: `${zh[`ownKind.${kind}`] ?? kind} ${english[`ownKind.${kind}`] ?? kind}`,
    description:
      `模板 public/templates/${kind}.csv 的一行；空单元格表示未知，不写入。 / ` +
      `One row of public/templates/${kind}.csv; an empty cell is unknown and left out.`,
    ...schema,
  };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** The templates of all kinds and their schemas, as they must lie in the project. */
export async function buildTemplates(): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const kind of OWN_KINDS) {
    files.push({ path: `public/templates/${kind}.csv`, content: await templateOf(kind) });
    files.push({ path: `docs/schema/${kind}.schema.json`, content: schemaOf(kind) });
  }
  return files;
}
