import type { Translate } from './translate';

type Turn =
  | 'depart'
  | 'straight'
  | 'slight-left'
  | 'left'
  | 'sharp-left'
  | 'slight-right'
  | 'right'
  | 'sharp-right'
  | 'u-turn'
  | 'roundabout'
  | 'arrive';

/** A stretch of one street, as the route search gives it. */
export interface StepLike {
  readonly street: string | null;
  readonly turn: Turn;
  /** Compass octant, 0 = north, clockwise. */
  readonly heading: number;
  readonly distanceM: number;
  readonly structure: 'bridge' | 'tunnel' | null;
}

type Octant = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

function isOctant(value: number): value is Octant {
  return Number.isInteger(value) && value >= 0 && value <= 7;
}

/** What to do at the beginning of a stretch, in words, without its length. */
export function routeStepText(step: StepLike, t: Translate): string {
  const named = step.street === null ? 'no' : 'yes';
  const street = step.street ?? '';
  const structure = step.structure ?? 'none';
  switch (step.turn) {
    case 'depart': {
      const heading = isOctant(step.heading) ? t(`heading.${step.heading}`) : '';
      return t('ui.step.depart', { named, street, structure, heading });
    }
    case 'arrive':
      return t('turn.arrive');
    case 'straight':
      return t('ui.step.straight', { named, street, structure });
    case 'slight-left':
    case 'left':
    case 'sharp-left':
    case 'slight-right':
    case 'right':
    case 'sharp-right':
    case 'u-turn':
    case 'roundabout':
      return t('ui.step.turn', { turn: t(`turn.${step.turn}`), named, street, structure });
  }
}
