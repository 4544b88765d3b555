import type { RoadEffect } from '../../domain/standards';
import { type ArcWeights, CLOSED } from '../types';
import { toWeight } from '../weights';

/** What happens on some edges. */
export interface EdgeEffect {
  readonly edges: Uint32Array;
  readonly effect: RoadEffect;
}

function strength(effect: RoadEffect): number {
  switch (effect.effect) {
    case 'open':
      return 1;
    case 'slow':
      return effect.factor;
    case 'closed':
      return Infinity;
  }
}

/**
 * Weights under zones that close or slow edges. Where several lie on an edge, the strongest alone counts; a factor of
 * 1 or less changes nothing. `base` is not changed, so that lifting a zone gives back exactly what was; without any
 * effect it is returned itself.
 */
export function applyClosures(base: ArcWeights, zones: readonly EdgeEffect[]): ArcWeights {
  const rising = zones
    .filter(({ edges, effect }) => edges.length > 0 && strength(effect) > 1)
    .toSorted((a, b) => strength(a.effect) - strength(b.effect));
  if (rising.length === 0) return base;
  const weights = base.slice();
  for (const { edges, effect } of rising) {
    const factor = strength(effect);
    for (const edge of edges) {
      for (const arc of [2 * edge, 2 * edge + 1]) {
        const weight = base[arc]!;
        if (weight !== CLOSED) weights[arc] = factor === Infinity ? CLOSED : toWeight(weight * factor);
      }
    }
  }
  return weights;
}
