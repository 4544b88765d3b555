import type { Standards } from '../../../../src/domain/standards';

const KMH_PER_MPS = 3.6;

/** Travel modes that both programs have. */
export const COMPARED = ['walk', 'car'] as const;
export type ComparedMode = (typeof COMPARED)[number];

/** One of Valhalla's models with its options. */
export interface Costing {
  readonly costing: 'pedestrian' | 'auto';
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The model nearest to ours: our walking speed, and every penalty and preference off that an option turns off, and no
 * road left out of a long search because it is small. What it keeps: its speeds by class and surface, and time lost by turning and stopping.
 */
export function costingOf(mode: ComparedMode, { walkers }: Standards): Costing {
  const none = {
    gate_cost: 0,
    gate_penalty: 0,
    private_access_penalty: 0,
    destination_only_penalty: 0,
    maneuver_penalty: 0,
    service_penalty: 0,
    service_factor: 1,
    country_crossing_cost: 0,
    country_crossing_penalty: 0,
    use_tracks: 0.5,
    use_living_streets: 0.5,
    use_ferry: 0,
    disable_hierarchy_pruning: true,
  };
  if (mode === 'car') {
    const tolls = { toll_booth_cost: 0, toll_booth_penalty: 0, use_tolls: 1 };
    return { costing: 'auto', options: { ...none, ...tolls } };
  }
  const factors = { walkway_factor: 1, sidewalk_factor: 1, alley_factor: 1, driveway_factor: 1 };
  return {
    costing: 'pedestrian',
    options: {
      ...none,
      ...factors,
      step_penalty: 0,
      elevator_penalty: 0,
      max_hiking_difficulty: 6,
      walking_speed: walkers.healthy.value * KMH_PER_MPS,
    },
  };
}
