import { AnlanError } from '../../domain/errors';
import { readArea } from '../../ingest/schema/geometry';

/**
 * Dry land from a GeoJSON area, Feature or FeatureCollection; several features give one MultiPolygon.
 * @throws AnlanError `pack-file-unreadable` {file, reason}
 */
export function readShore(content: unknown, file: string): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  const parts = shapesOf(content).flatMap((shape) => {
    const area = readArea(shape);
    if (!area.ok) {
      const reason = `${area.issue.value} ≠ ${area.issue.expected}`;
      throw new AnlanError('pack-file-unreadable', { file, reason });
    }
    return area.value.type === 'Polygon' ? [area.value.coordinates] : area.value.coordinates;
  });
  const [first] = parts;
  if (first === undefined) throw new AnlanError('pack-file-unreadable', { file, reason: '0 features' });
  return parts.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: parts };
}

function shapesOf(content: unknown): unknown[] {
  if (typeof content !== 'object' || content === null) return [content];
  if ('features' in content && Array.isArray(content.features)) return content.features.flatMap(shapesOf);
  return ['geometry' in content ? content.geometry : content];
}
