import type { LonLat } from '../domain/geo';
import type { Hazard } from '../domain/hazard';
import { createHazardZones } from '../domain/hazard-zones';
import type { HazardRoadRule, RoadEffect } from '../domain/standards';
import type { TravelMode } from '../domain/travel';
import { type ConditionsOfMode, type RoadNetwork, roadEffect, snapToRoad, type ZonePolicy } from '../network';

/**
 * Times as long through a closing zone on the way out of it, where the policy has no slow factor for responders in it.
 * An assumption of this project.
 */
const WAY_OUT_FACTOR = 2;

/** Zones around a position that close roads to a mode. */
export function closingZonesAt(
  position: LonLat,
  mode: TravelMode,
  { hazards, hazardRoads }: ZonePolicy,
): readonly Hazard[] {
  return createHazardZones(hazards)
    .at(position)
    .filter((hazard) => roadEffect(hazard, mode, hazardRoads).effect === 'closed');
}

/**
 * A mode for those on the way out of some zones: these slow roads as they slow responders instead of closing them,
 * all other zones keep their effect. Where several lie on a road, the strongest counts.
 */
export function travelOut(
  { closures, index }: RoadNetwork,
  travel: ConditionsOfMode,
  { hazards, hazardRoads }: ZonePolicy,
  leaving: readonly Hazard[],
): ConditionsOfMode {
  if (leaving.length === 0) return travel;
  const { mode, base } = travel;
  const weights = closures.apply(
    base,
    hazards.map((hazard) => ({
      area: hazard.geometry,
      effect: leaving.includes(hazard)
        ? effectOnTheWayOut(hazard, hazardRoads)
        : roadEffect(hazard, mode, hazardRoads),
    })),
  );
  return { ...travel, weights, snap: (position) => snapToRoad(index, position, { mode, weights }) };
}

function effectOnTheWayOut(hazard: Hazard, rules: readonly HazardRoadRule[]): RoadEffect {
  const ofResponders = roadEffect(hazard, 'emergency', rules);
  return ofResponders.effect === 'slow' ? ofResponders : { effect: 'slow', factor: WAY_OUT_FACTOR };
}
