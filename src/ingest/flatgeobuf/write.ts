import { Builder } from 'flatbuffers';
import { Column as ColumnBuffer } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import type { LocalText } from '../../domain/language';
import type { Column, TableShape, WrittenRow } from '../schema/columns';
import { type Bounds, boundsOf, grow } from './bounds';
import { MAGIC, NODE_SIZE } from './layout';
import { hilbertOrder, packTree } from './packed-tree';
import { concatBytes, encodeProperties } from './properties';
import { encodeGeometry, hasHeight } from './write-geometry';

/** What a file says of its columns and figures; for people, no reader needs it. */
export interface FileNotes {
  readonly headings: Readonly<Record<string, LocalText>>;
  readonly notes: readonly (readonly [label: string, value: string])[];
}

/**
 * A table as a FlatGeobuf 3.0 file in EPSG:4326 with the packed Hilbert R-tree that lets readers ask for a box.
 * Features lie in the order of the tree; the same rows give the same bytes. An empty table has no tree.
 * @throws AnlanError `pack-row-invalid` where a value does not fit its column; rows count from 1
 */
export function writeFlatGeobuf(
  table: TableShape,
  rows: readonly WrittenRow[],
  notes: FileNotes = { headings: {}, notes: [] },
): Uint8Array<ArrayBuffer> {
  const boxes = rows.map((row) => boundsOf(row.geometry));
  const hasZ = rows.some((row) => hasHeight(row.geometry));
  const extent: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) grow(extent, box);

  const features: Uint8Array[] = [];
  const leaves: { box: Bounds; offset: number }[] = [];
  let offset = 0;
  for (const index of hilbertOrder(boxes, extent)) {
    const row = rows[index];
    const box = boxes[index];
    if (row === undefined || box === undefined) continue;
    const feature = encodeFeature(row, hasZ, encodeProperties(table, row, index + 1));
    leaves.push({ box, offset });
    features.push(feature);
    offset += feature.length;
  }
  const header = encodeHeader(table, { count: rows.length, extent, hasZ, notes });
  return concatBytes([MAGIC, header, ...(leaves.length > 0 ? [packTree(leaves)] : []), ...features]);
}

interface FileFacts {
  readonly count: number;
  readonly extent: Bounds;
  readonly hasZ: boolean;
  readonly notes: FileNotes;
}

function encodeHeader(table: TableShape, { count, extent, hasZ, notes }: FileFacts): Uint8Array {
  const builder = new Builder(1024);
  const columns = table.columns.map((column) => encodeColumn(builder, column, notes));
  const columnsOffset = Header.createColumnsVector(builder, columns);
  const name = builder.createString(table.name);
  const envelope = count > 0 ? Header.createEnvelopeVector(builder, extent) : 0;
  const description = notes.notes.map(([label, value]) => `${label}: ${value}`).join('\n');
  const descriptionOffset = description === '' ? 0 : builder.createString(description);
  const org = builder.createString('EPSG');
  Crs.startCrs(builder);
  Crs.addOrg(builder, org);
  Crs.addCode(builder, 4326);
  const crs = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, name);
  if (count > 0) Header.addEnvelope(builder, envelope);
  Header.addGeometryType(builder, GeometryType[table.geometryType]);
  if (hasZ) Header.addHasZ(builder, true);
  Header.addColumns(builder, columnsOffset);
  Header.addFeaturesCount(builder, BigInt(count));
  Header.addIndexNodeSize(builder, count > 0 ? NODE_SIZE : 0);
  Header.addCrs(builder, crs);
  if (descriptionOffset > 0) Header.addDescription(builder, descriptionOffset);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

function encodeColumn(builder: Builder, column: Column, { headings }: FileNotes): number {
  const name = builder.createString(column.name);
  const heading = Object.hasOwn(headings, column.name) ? headings[column.name] : undefined;
  const title = heading === undefined ? 0 : builder.createString(`${heading.zh} / ${heading.en}`);
  ColumnBuffer.startColumn(builder);
  ColumnBuffer.addName(builder, name);
  ColumnBuffer.addType(builder, ColumnType[column.type]);
  ColumnBuffer.addNullable(builder, column.nullable);
  if (title > 0) ColumnBuffer.addTitle(builder, title);
  return ColumnBuffer.endColumn(builder);
}

function encodeFeature({ geometry }: WrittenRow, hasZ: boolean, properties: Uint8Array): Uint8Array {
  const builder = new Builder(1024);
  const propertiesOffset = builder.createByteVector(properties);
  const geometryOffset = encodeGeometry(builder, geometry, hasZ);
  Feature.startFeature(builder);
  Feature.addGeometry(builder, geometryOffset);
  if (properties.length > 0) Feature.addProperties(builder, propertiesOffset);
  builder.finishSizePrefixed(Feature.endFeature(builder));
  return builder.asUint8Array();
}
