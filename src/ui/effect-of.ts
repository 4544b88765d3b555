import type { RoadEffect } from '../domain/standards';

/** Factor that a road gets when a person first sets it to slowed. */
const FIRST_FACTOR = 2;

/** The effect after its kind was changed; a slowed road keeps its factor or takes the first one. */
export function effectOf(kind: RoadEffect['effect'], former: RoadEffect): RoadEffect {
  if (kind !== 'slow') return { effect: kind };
  return former.effect === 'slow' ? former : { effect: 'slow', factor: FIRST_FACTOR };
}
