import type { AllocationFigures, AllocationResult, ShelterLoad } from '../../store/state';

export type StepId = 'reach' | 'place' | 'usable';

/** One of the three steps: who passes it, and who is lost on the way to it. */
export interface StepView {
  readonly id: StepId;
  readonly people: number;
  /** 0–1 of the population; 0 where nobody lives. */
  readonly share: number;
  readonly lost: 'outOfReach' | 'withoutPlace' | 'notUsable';
  readonly lostPeople: number;
  /** Change by the plan; null without one. */
  readonly change: number | null;
}

export interface AllocationView {
  readonly people: number;
  readonly unserved: { readonly people: number; readonly share: number; readonly before: number | null };
  readonly steps: readonly StepView[];
}

const within = ({ steps }: AllocationFigures): Readonly<Record<StepId, number>> => ({
  reach: steps.people - steps.outOfReach,
  place: steps.notUsable + steps.assigned,
  usable: steps.assigned,
});

const LOST = { reach: 'outOfReach', place: 'withoutPlace', usable: 'notUsable' } as const;
const STEP_IDS = ['reach', 'place', 'usable'] as const;

/** The three steps as people and shares, before and after a plan. */
export function allocationView(result: AllocationResult): AllocationView {
  const { steps, before } = result;
  const share = (people: number) => (steps.people === 0 ? 0 : people / steps.people);
  const now = within(result);
  const then = before && within(before);
  const unserved = steps.people - steps.assigned;
  return {
    people: steps.people,
    unserved: {
      people: unserved,
      share: share(unserved),
      before: before && before.steps.people - before.steps.assigned,
    },
    steps: STEP_IDS.map((id) => ({
      id,
      people: now[id],
      share: share(now[id]),
      lost: LOST[id],
      lostPeople: steps[LOST[id]],
      change: then && now[id] - then[id],
    })),
  };
}

/** People by walk, before and after; `before` null without a plan. */
export interface WalkBinView {
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly before: number | null;
}

export function walkBins({ walk, before }: AllocationResult): readonly WalkBinView[] {
  return walk.bins.map(({ from, to, people }, index) => ({
    from,
    to,
    people,
    before: before && (before.walk.bins[index]?.people ?? 0),
  }));
}

const FULLEST = 5;

/** Shelters that end full, most people first. */
export function fullestShelters({ loads }: AllocationResult): readonly ShelterLoad[] {
  return loads
    .filter(({ reason, spare, assigned }) => reason === null && spare === 0 && assigned > 0)
    .toSorted((a, b) => b.assigned - a.assigned || (a.id < b.id ? -1 : 1))
    .slice(0, FULLEST);
}
