import type { Builder } from 'flatbuffers';
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { WrittenGeometry } from '../schema/columns';
import { runsOf } from './bounds';

/** True where any position has a height. */
export function hasHeight(geometry: WrittenGeometry): boolean {
  return runsOf(geometry).some((run) => run.some((position) => position.length > 2));
}

/**
 * A geometry of any shape as a table of the builder; gives its offset.
 * @param hasZ the file has heights; positions without one get NaN, which the reader takes for none
 */
export function encodeGeometry(builder: Builder, geometry: WrittenGeometry, hasZ: boolean): number {
  switch (geometry.type) {
    case 'MultiPolygon':
      return encodeParts(
        builder,
        geometry.type,
        geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })),
        hasZ,
      );
    case 'GeometryCollection':
      return encodeParts(builder, geometry.type, geometry.geometries, hasZ);
    case 'Point':
    case 'LineString':
    case 'Polygon':
    case 'MultiPoint':
    case 'MultiLineString':
      return encodeRuns(builder, geometry, hasZ);
  }
}

function encodeParts(
  builder: Builder,
  type: 'MultiPolygon' | 'GeometryCollection',
  geometries: readonly WrittenGeometry[],
  hasZ: boolean,
): number {
  const parts = geometries.map((part) => encodeGeometry(builder, part, hasZ));
  const partsOffset = Geometry.createPartsVector(builder, parts);
  Geometry.startGeometry(builder);
  Geometry.addParts(builder, partsOffset);
  Geometry.addType(builder, GeometryType[type]);
  return Geometry.endGeometry(builder);
}

/** Ring ends stand only where there is more than one run. */
function encodeRuns(builder: Builder, geometry: WrittenGeometry, hasZ: boolean): number {
  const runs = runsOf(geometry);
  const positions = runs.flat();
  let end = 0;
  const ends = runs.length > 1 ? runs.map((run) => (end += run.length)) : [];
  const xyOffset = Geometry.createXyVector(
    builder,
    positions.flatMap(([x = Number.NaN, y = Number.NaN]) => [x, y]),
  );
  const zOffset = hasZ
    ? Geometry.createZVector(
        builder,
        positions.map(([, , z = Number.NaN]) => z),
      )
    : 0;
  const endsOffset = ends.length > 0 ? Geometry.createEndsVector(builder, ends) : 0;
  Geometry.startGeometry(builder);
  if (ends.length > 0) Geometry.addEnds(builder, endsOffset);
  Geometry.addXy(builder, xyOffset);
  if (hasZ) Geometry.addZ(builder, zOffset);
  Geometry.addType(builder, GeometryType[geometry.type]);
  return Geometry.endGeometry(builder);
}
