import { area } from '@turf/turf';
import { type Bbox, isInside, type LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import type { ShelterKind } from '../../../domain/shelter';
import { interiorPoint } from '../interior-point';
import { polygonsOf } from '../polygons-of';
import { isPrivate, siteKind, siteSpace } from './site-kind';

/** A place that might serve as a shelter. */
export interface Site {
  /** `osm-way-123`. */
  readonly id: string;
  /** `way/123`. */
  readonly osm: string;
  readonly kind: ShelterKind;
  readonly name: string | null;
  readonly position: LonLat;
  readonly space: 'indoor' | 'outdoor' | null;
  readonly polygons: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  /** Geodesic area in m²; null where only a point is known. */
  readonly areaM2: number | null;
  readonly isPrivate: boolean;
  readonly accessible: boolean | null;
  readonly tags: OsmFeature['tags'];
}

/** The object as a site; null when its tags describe none or it lies outside the box. */
export function toSite({ type, id, tags, geometry }: OsmFeature, bbox: Bbox): Site | null {
  const kind = siteKind(tags);
  if (!kind) return null;
  const position = interiorPoint(geometry);
  if (!isInside(position, bbox)) return null;
  const polygons = polygonsOf(geometry);
  return {
    id: `osm-${type}-${id}`,
    osm: `${type}/${id}`,
    kind,
    name: tags['name'] ?? null,
    position,
    space: siteSpace(kind, tags, polygons !== null),
    polygons,
    areaM2: polygons && area(polygons),
    isPrivate: isPrivate(tags),
    accessible: tags['wheelchair'] === 'yes' ? true : tags['wheelchair'] === 'no' ? false : null,
    tags,
  };
}
