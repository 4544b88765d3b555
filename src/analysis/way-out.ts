import type { Bbox, LonLat } from '../domain/geo';
import { boxOfArea, isInBoxedArea } from '../domain/hazard-zones';
import type { RoadEffect } from '../domain/standards';
import type { TravelMode } from '../domain/travel';
import {
  type ConditionsOfMode,
  type RoadNetwork,
  type RoadZone,
  zoneEffect,
  type ZonePolicy,
  zonesOf,
} from '../network';

/**
 * Times as long through a closing zone on the way out of it, where responders have no slow factor in it.
 * An assumption of this project.
 */
const WAY_OUT_FACTOR = 2;

/** Zones, and areas closed by hand, that hold a position and close roads to a mode. */
export function closingZonesAt(position: LonLat, mode: TravelMode, policy: ZonePolicy): readonly RoadZone[] {
  return zonesOf(policy).filter(
    (zone) => zoneEffect(zone, mode, policy).effect === 'closed' && isInZone(position, zone),
  );
}

const boxes = new WeakMap<object, Bbox>();

/** True when the position lies in the area of the zone; never for closures along a line or at a point. */
export function isInZone(position: LonLat, { geometry }: RoadZone): boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
  const box = boxes.get(geometry) ?? boxOfArea(geometry);
  boxes.set(geometry, box);
  return isInBoxedArea(position, geometry, box);
}

/**
 * A mode for those on the way out of some zones: these slow roads as they slow responders instead of closing them,
 * all other zones keep their effect. Where several lie on a road, the strongest counts.
 */
export function travelOut(
  network: RoadNetwork,
  travel: ConditionsOfMode,
  policy: ZonePolicy,
  leaving: readonly RoadZone[],
): ConditionsOfMode {
  if (leaving.length === 0) return travel;
  const zones = zonesOf(policy).map((zone) => ({
    area: zone.geometry,
    effect: leaving.includes(zone) ? effectOnTheWayOut(zone, policy) : zoneEffect(zone, travel.mode, policy),
  }));
  return network.under(travel, zones);
}

function effectOnTheWayOut(zone: RoadZone, policy: ZonePolicy): RoadEffect {
  const ofResponders = zoneEffect(zone, 'emergency', policy);
  return ofResponders.effect === 'slow' ? ofResponders : { effect: 'slow', factor: WAY_OUT_FACTOR };
}
