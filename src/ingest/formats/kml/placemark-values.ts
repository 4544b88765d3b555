import { type XmlNode, childOf, childrenOf } from '../../xml';
import { type KmlSchema, typedValue } from './kml-schema';

/** Elements of a placemark whose text is a value of its own. */
const TEXTS = ['name', 'description', 'address', 'phoneNumber', 'styleUrl'] as const;
const TIMES = [
  ['TimeStamp', 'when', 'when'],
  ['TimeSpan', 'begin', 'begin'],
  ['TimeSpan', 'end', 'end'],
] as const;

/**
 * The values of a placemark by column: what it is called, its times and folders, and all of its extended data. Where
 * extended data have the name of another, the other gets an `@` before its name. Of our own files only the columns that
 * were written.
 */
export function placemarkValues(
  placemark: XmlNode,
  folders: readonly string[],
  schemas: ReadonlyMap<string, KmlSchema>,
): ReadonlyMap<string, unknown> {
  const extended = new Map<string, unknown>();
  let isOwn = false;
  for (const data of childrenOf(placemark, 'ExtendedData')) {
    for (const child of data.children) {
      if (child.name === 'SchemaData') isOwn = readSchemaData(child, schemas, extended) || isOwn;
      else if (child.name === 'Data') {
        const name = child.attributes.get('name');
        if (name !== undefined) extended.set(name, childOf(child, 'value')?.text ?? child.text);
      } else if (child.children.length === 0) extended.set(child.name, child.text);
    }
  }
  if (isOwn) return extended;
  const values = new Map<string, unknown>();
  for (const [name, value] of plainValues(placemark, folders))
    values.set(extended.has(name) ? `@${name}` : name, value);
  for (const [name, value] of extended) values.set(name, value);
  return values;
}

/** True for the columns of one of our own files. */
function readSchemaData(
  data: XmlNode,
  schemas: ReadonlyMap<string, KmlSchema>,
  values: Map<string, unknown>,
): boolean {
  const schema = schemas.get((data.attributes.get('schemaUrl') ?? '').replace(/^.*#/, ''));
  if (schema) for (const { column } of schema.fields.values()) values.set(column, null);
  for (const child of data.children) {
    const name = child.attributes.get('name');
    if (name === undefined) continue;
    const field = schema?.fields.get(name);
    const value =
      child.name === 'SimpleArrayData'
        ? childrenOf(child, 'value').map((one) => typedValue(one, field?.type ?? 'string'))
        : typedValue(child, field?.type ?? 'string');
    values.set(field?.column ?? name, value);
  }
  return schema?.isOwn ?? false;
}

function* plainValues(placemark: XmlNode, folders: readonly string[]): Generator<readonly [string, unknown]> {
  const id = placemark.attributes.get('id');
  if (id !== undefined) yield ['id', id];
  for (const name of TEXTS) {
    const node = childOf(placemark, name);
    if (node) yield [name, node.text.trim()];
  }
  for (const [outer, inner, name] of TIMES) {
    const node = childOf(placemark, outer);
    const time = node && childOf(node, inner);
    if (time) yield [name, time.text.trim()];
  }
  const moments = childrenOf(placemark, 'Track').flatMap((track) => childrenOf(track, 'when'));
  if (moments.length > 0) yield ['when', moments.map(({ text }) => text.trim())];
  if (folders.length > 0) yield ['folder', folders.join(' / ')];
}
