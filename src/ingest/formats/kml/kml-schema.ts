import { type XmlNode, childrenOf } from '../../xml';

/** Namespace of what we add so that nothing is lost; other programs pass over it. */
export const ANLAN_NAMESPACE = 'urn:anlan:kml:1';
/** Id of the schema that our own files have: their columns are all there is. */
export const OWN_SCHEMA = 'anlan';

/** Columns that a KML file declares. */
export interface KmlSchema {
  readonly isOwn: boolean;
  /** Types by the name as written. */
  readonly fields: ReadonlyMap<string, KmlField>;
}
interface KmlField {
  readonly column: string;
  readonly type: string;
}

export function readSchema(schema: XmlNode): KmlSchema {
  const fields = [...childrenOf(schema, 'SimpleField'), ...childrenOf(schema, 'SimpleArrayField')].flatMap(
    (field): (readonly [string, KmlField])[] => {
      const name = field.attributes.get('name');
      if (name === undefined) return [];
      const isJson = field.attributes.get('json') === 'name';
      const type = field.attributes.get('content') ?? field.attributes.get('type') ?? 'string';
      return [[name, { column: isJson ? textInJson(name) : name, type }]];
    },
  );
  return { isOwn: schema.attributes.get('id') === OWN_SCHEMA, fields: new Map(fields) };
}

/** The value of a field as its type says; text where the text is none of that type, so that nothing is lost. */
export function typedValue(node: XmlNode, type: string): unknown {
  const text = node.attributes.get('json') === 'value' ? textInJson(node.text) : node.text;
  switch (type) {
    case 'int':
    case 'uint':
    case 'short':
    case 'ushort':
    case 'float':
    case 'double':
      return typedNumber(text);
    case 'bool':
      return typedFlag(text);
    case 'json':
      return parsedJson(text) ?? (text === 'null' ? null : text);
    default:
      return text;
  }
}

function typedNumber(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const hasZeros = /^[-+]?0\d/.test(trimmed);
  return hasZeros || !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(trimmed) ? text : Number(trimmed);
}

function typedFlag(text: string): unknown {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return null;
  if (trimmed === '1' || trimmed === 'true') return true;
  return trimmed === '0' || trimmed === 'false' ? false : text;
}

/** The text that is written as JSON; the JSON itself where it is no text. */
function textInJson(text: string): string {
  const parsed = parsedJson(text);
  return typeof parsed === 'string' ? parsed : text;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
