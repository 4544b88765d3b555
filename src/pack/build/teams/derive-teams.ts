import { area, booleanPointInPolygon } from '@turf/turf';
import { type Bbox, distanceM, isInside, type LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import type { Team } from '../../../domain/team';
import { interiorPoint } from '../interior-point';
import { polygonsOf } from '../polygons-of';
import { type Station, stationOf } from './station-kind';

/** Two stations of one kind closer than this are one station mapped twice. */
const SAME_STATION_M = 60;

interface Found {
  readonly feature: OsmFeature;
  readonly station: Station;
  readonly position: LonLat;
  readonly polygons: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  readonly areaM2: number;
}

/**
 * One team at each station on the map, in the order of the objects. Nobody has said who is there: people, equipment,
 * turnout and status are not known.
 */
export function deriveTeams(features: readonly OsmFeature[], bbox: Bbox, asOf: string | null): Team[] {
  const found = features.flatMap((feature) => stationIn(feature, bbox) ?? []);
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => b.areaM2 - a.areaM2)) {
    if (!kept.some((other) => isSame(one, other))) kept.push(one);
  }
  const chosen = new Set(kept);
  return found.filter((one) => chosen.has(one)).map((one) => toTeam(one, asOf));
}

function stationIn(feature: OsmFeature, bbox: Bbox): Found | null {
  const station = stationOf(feature.tags);
  if (!station) return null;
  const position = interiorPoint(feature.geometry);
  if (!isInside(position, bbox)) return null;
  const polygons = polygonsOf(feature.geometry);
  return { feature, station, position, polygons, areaM2: polygons ? area(polygons) : 0 };
}

function isSame(one: Found, larger: Found): boolean {
  if (one.station.kind !== larger.station.kind) return false;
  if (distanceM(one.position, larger.position) < SAME_STATION_M) return true;
  return larger.polygons !== null && booleanPointInPolygon([...one.position], larger.polygons);
}

function toTeam({ feature: { type, id, tags }, station, position }: Found, asOf: string | null): Team {
  const name = tags['name'] ?? null;
  return {
    id: `osm-${type}-${id}`,
    name: {
      zh: tags['name:zh'] ?? name ?? station.unnamed.zh,
      en: tags['name:en'] ?? name ?? station.unnamed.en,
    },
    position,
    kind: station.kind,
    family: null,
    people: null,
    equipment: [],
    turnoutS: null,
    status: 'unknown',
    roundTheClock: tags['opening_hours'] === '24/7' ? true : null,
    base: name,
    grade: 'derived',
    source: `OpenStreetMap ${type}/${id}`,
    asOf,
  };
}
