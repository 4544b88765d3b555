import { describe, expect, it } from 'vitest';
import { anAllocationResult } from '../../store/test-support/sample';
import { allocationView, fullestShelters, walkBins } from './view-model';

describe('allocationView', () => {
  it('goes down in three steps, each with those lost on the way to it', () => {
    const view = allocationView(anAllocationResult());
    expect(view.unserved).toEqual({ people: 70, share: 0.7, before: null });
    expect(view.steps.map(({ id, people, lostPeople }) => [id, people, lostPeople])).toEqual([
      ['reach', 60, 40],
      ['place', 40, 20],
      ['usable', 30, 10],
    ]);
    const [reach] = view.steps;
    expect(view.steps.reduce((left, { lostPeople }) => left - lostPeople, view.people)).toBe(30);
    expect(reach).toMatchObject({ share: 0.6, change: null, lost: 'outOfReach' });
  });

  it('says what a plan changes', () => {
    const { before: _before, ...rest } = anAllocationResult();
    const steps = { people: 100, outOfReach: 50, withoutPlace: 20, notUsable: 10, assigned: 20 };
    const view = allocationView({ ...rest, before: { ...rest, steps } });
    expect(view.unserved.before).toBe(80);
    expect(view.steps.map(({ change }) => change)).toEqual([10, 10, 10]);
  });

  it('knows no shares where nobody lives', () => {
    const steps = { people: 0, outOfReach: 0, withoutPlace: 0, notUsable: 0, assigned: 0 };
    expect(allocationView(anAllocationResult({ steps })).unserved.share).toBe(0);
  });
});

it('bins carry those before the plan', () => {
  const walk = { ...anAllocationResult().walk, bins: [{ from: 0, to: 100, people: 7 }] };
  const result = anAllocationResult({ walk });
  expect(walkBins(result)).toEqual([{ from: 0, to: 100, people: 7, before: null }]);
  const planned = { ...result, before: { ...result, walk: { ...walk, bins: [] } } };
  expect(walkBins(planned)[0]?.before).toBe(0);
});

it('the fullest are full and take most people in', () => {
  const [dry, far, wet] = anAllocationResult().loads;
  const loads = [far!, { ...dry!, id: 'b', assigned: 5 }, dry!, wet!, { ...dry!, id: 'a', assigned: 5 }];
  expect(fullestShelters(anAllocationResult({ loads })).map(({ id }) => id)).toEqual(['dry', 'a', 'b']);
});
