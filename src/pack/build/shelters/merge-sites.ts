import { bbox, booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { ShelterKind } from '../../../domain/shelter';
import type { Site } from './site';

/** A site with what lies inside it already taken into account. */
export interface MergedSite {
  readonly site: Site;
  /** Its own name, or that of the largest named site merged into it. */
  readonly name: string | null;
  /** Area of the separate sites inside it, m²; not to be counted twice. */
  readonly carvedM2: number;
}

export interface MergeReport {
  /** Sites that are part of a larger one. */
  readonly merged: number;
  /** Sites closed to the public, and what lies inside them. */
  readonly private: number;
}

const GROUNDS: readonly ShelterKind[] = ['sports-centre', 'stadium', 'school', 'university'];

/** Kinds of larger sites that take a kind in; inside any other, it stays a site and its area is taken off the larger one. */
const TAKEN_INTO: Readonly<Partial<Record<ShelterKind, readonly ShelterKind[]>>> = {
  pitch: ['park', 'square', 'pitch', 'community-centre', 'social-facility', ...GROUNDS],
  square: ['park', 'square'],
  park: ['park', 'square'],
  'sports-centre': GROUNDS,
  stadium: GROUNDS,
  school: ['school', 'university'],
  university: ['university'],
  'community-centre': ['community-centre'],
  'social-facility': ['social-facility'],
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Merges sites that are part of others, so that no square metre counts twice. Keeps the order of the sites. */
export function mergeSites(sites: readonly Site[]): { sites: MergedSite[]; report: MergeReport } {
  const findContainers = containerFinder(sites);
  const bySize = sites.toSorted((a, b) => (b.areaM2 ?? 0) - (a.areaM2 ?? 0) || byText(a.id, b.id));
  const takenInto = new Map<Site, Site>();
  const names = new Map<Site, string>();
  const carved = new Map<Site, number>();

  for (const site of bySize) {
    const [container] = findContainers(site);
    if (!container) continue;
    const whole = takenInto.get(container) ?? container;
    if (TAKEN_INTO[site.kind]?.includes(whole.kind)) {
      takenInto.set(site, whole);
      if (site.name && !whole.name && !names.has(whole)) names.set(whole, site.name);
    } else {
      carved.set(whole, (carved.get(whole) ?? 0) + (site.areaM2 ?? 0));
    }
  }

  const isClosed = (site: Site) => (takenInto.get(site) ?? site).isPrivate || site.isPrivate;
  const open = sites.filter((site) => !isClosed(site));
  const kept = open.filter((site) => !takenInto.has(site));
  return {
    sites: kept.map((site) => ({
      site,
      name: site.name ?? names.get(site) ?? null,
      carvedM2: carved.get(site) ?? 0,
    })),
    report: { merged: open.length - kept.length, private: sites.length - open.length },
  };
}

/** Finds the larger sites around a site's position, the smallest first. */
function containerFinder(sites: readonly Site[]): (site: Site) => Site[] {
  const areas = sites.filter(({ polygons }) => polygons !== null);
  if (areas.length === 0) return () => [];
  const index = new Flatbush(areas.length);
  for (const { polygons } of areas) if (polygons) index.add(...boxOf(polygons));
  index.finish();
  return (site) => {
    const [lon, lat] = site.position;
    return index
      .search(lon, lat, lon, lat)
      .flatMap((found) => areas[found] ?? [])
      .filter((area) => isLarger(area, site) && area.polygons !== null)
      .filter(({ polygons }) => polygons && booleanPointInPolygon([lon, lat], polygons))
      .sort((a, b) => (a.areaM2 ?? 0) - (b.areaM2 ?? 0) || byText(a.id, b.id));
  };
}

/** Of two sites with exactly one shape, the one with the smaller id holds the other. */
function isLarger(area: Site, site: Site): boolean {
  const difference = (area.areaM2 ?? 0) - (site.areaM2 ?? 0);
  return difference > 0 || (difference === 0 && area.id < site.id);
}

function boxOf(polygons: GeoJSON.Polygon | GeoJSON.MultiPolygon): [number, number, number, number] {
  const [west, south, east, north] = bbox(polygons);
  return [west, south, east, north];
}
