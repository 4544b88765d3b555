import type { ExportTable, FileWriter } from '../../file-writer';
import type { Column, WrittenRow } from '../../schema/columns';
import { escapeXml, escapeXmlAttribute, isXmlText } from '../../xml';
import { kmlShape } from './kml-shape';
import { ANLAN_NAMESPACE, OWN_SCHEMA } from './kml-schema';

const ROWS_PER_BREATH = 500;
const TYPES: Readonly<Record<Column['type'], string>> = {
  Bool: 'bool',
  Int: 'int',
  Double: 'double',
  String: 'string',
  Json: 'string',
};
/** Columns that say what a feature is called, the best first. */
const NAMES = ['name', 'nameZh', 'headlineZh', 'nameEn', 'headlineEn', 'title', 'id'];

/**
 * KML with a declared schema. Headings stand as display names of the columns, notes in the description of the document.
 * Texts that XML cannot carry are written as JSON and say so.
 */
export const kmlWriter: FileWriter = {
  id: 'kml',
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  async write(table, task) {
    const pieces: string[] = [headOf(table)];
    const columns = table.columns.map((column) => ({ ...column, attribute: nameAttribute(column.name) }));
    const label = NAMES.find((name) => table.columns.some((column) => column.name === name));
    for (const [index, row] of table.rows.entries()) {
      if (index % ROWS_PER_BREATH === 0) {
        task.report({ stage: 'write', done: index, total: table.rows.length });
        await task.breathe();
      }
      pieces.push(placemarkText(row, columns, label));
    }
    pieces.push('</Document>\n</kml>\n');
    const bytes = await new Blob(pieces).arrayBuffer();
    return new Uint8Array(bytes);
  },
};

function headOf({ name, notes, columns, headings }: ExportTable): string {
  const fields = columns.map((column) => {
    const heading = Object.hasOwn(headings, column.name) ? headings[column.name] : undefined;
    const display = heading ? `<displayName>${escapeXml(`${heading.zh} ${heading.en}`)}</displayName>` : '';
    const content = column.type === 'Json' ? ' anlan:content="json"' : '';
    return `<SimpleField type="${TYPES[column.type]}" ${nameAttribute(column.name)}${content}>${display}</SimpleField>`;
  });
  const description = notes.map(([label, value]) => `${label}: ${value}`).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:anlan="${ANLAN_NAMESPACE}">`,
    '<Document>',
    `<name>${escapeXml(name)}</name>`,
    ...(description === '' ? [] : [`<description>${escapeXml(description)}</description>`]),
    `<Schema name="${escapeXmlAttribute(name)}" id="${OWN_SCHEMA}">`,
    ...fields,
    '</Schema>',
    '',
  ].join('\n');
}

function nameAttribute(name: string): string {
  return isXmlText(name)
    ? `name="${escapeXmlAttribute(name)}"`
    : `name="${escapeXmlAttribute(safeJson(name))}" anlan:json="name"`;
}

function placemarkText(
  { geometry, properties }: WrittenRow,
  columns: readonly (Column & { readonly attribute: string })[],
  label: string | undefined,
): string {
  const called = label === undefined ? null : properties[label];
  const name = typeof called === 'string' ? `<name>${escapeXml(called)}</name>` : '';
  const data = columns.map(({ name: column, type, attribute }) => {
    const value = Object.hasOwn(properties, column) ? properties[column] : null;
    return value === null || value === undefined ? '' : simpleData(value, type, attribute);
  });
  return `<Placemark>${name}<ExtendedData><SchemaData schemaUrl="#${OWN_SCHEMA}">${data.join('')}</SchemaData></ExtendedData>${kmlShape(geometry)}</Placemark>\n`;
}

function simpleData(value: unknown, type: Column['type'], attribute: string): string {
  const text = type === 'Json' ? safeJson(value) : typeof value === 'string' ? value : String(value);
  const plain = attribute.replace(/ anlan:json="name"$/, '');
  return isXmlText(text)
    ? `<SimpleData ${plain}>${escapeXml(text)}</SimpleData>`
    : `<SimpleData ${plain} anlan:json="value">${escapeXml(safeJson(text))}</SimpleData>`;
}

/** JSON of ASCII where XML could not carry a character as it is. */
function safeJson(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replace(
    /[^\u0020-\uD7FF\uE000-\uFFFD]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
