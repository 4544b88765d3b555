import { describe, expect, it } from 'vitest';
import { aSitingResult } from '../../store/test-support/sample';
import { notInPlan } from '../../store/slices/analyses/sited-places';
import { type Objective, sitingView } from './view-model';

const sited = aSitingResult();

/** The sample answer for another objective and with other numbers. */
function answered(
  objective: Objective,
  answer: Partial<typeof sited.answer>,
  parts: Partial<typeof sited> = {},
) {
  return aSitingResult({
    ...parts,
    instance: { ...sited.instance, objective },
    answer: { ...sited.answer, ...answer },
  });
}

describe('sitingView', () => {
  it('tells the share of everybody, and who cannot be covered', () => {
    expect(sitingView(sited)).toMatchObject({
      unit: 'people',
      value: 60,
      before: null,
      share: 0.6,
      people: 100,
      isOptimal: true,
      outOfReach: { people: 40, text: 'siting.outOfReach' },
      candidates: 1,
      trouble: null,
    });
  });

  it('tells before only where something was there before', () => {
    expect(sitingView(aSitingResult({ existingCount: 1, before: 20 })).before).toBe(20);
  });

  it('divides people × metres by the people it is about', () => {
    const view = sitingView(answered('pmedian', { value: 6000 }));
    expect(view).toMatchObject({ unit: 'metres', value: 100, share: null, people: 60 });
    expect(view.outOfReach?.text).toBe('siting.apart');
  });

  it('rounds a gap up, so that nothing is claimed that is not proven', () => {
    expect(sitingView(answered('mclp', { status: 'feasible', gap: 0.00001 })).gap).toBe(0.001);
    expect(sitingView(answered('mclp', { status: 'feasible', gap: 0.012 })).gap).toBe(0.012);
    expect(sitingView(answered('mclp', { status: 'feasible', gap: Infinity })).gap).toBeNull();
    expect(sitingView(answered('mclp', { status: 'optimal', gap: 1e-7 }))).toMatchObject({
      gap: 0.001,
      isOptimal: false,
    });
  });

  it.each([
    ['lscp', 'infeasible', 'siting.infeasible.lscp'],
    ['pcenter', 'infeasible', 'siting.infeasible.other'],
    ['pmedian', 'unknown', 'siting.unknown'],
    ['mclp', 'feasible', null],
  ] as const)('says what is wrong with %s when it is %s', (objective, status, trouble) => {
    expect(sitingView(answered(objective, { status })).trouble).toBe(trouble);
  });
});

describe('notInPlan', () => {
  it('leaves out sites that a proposal stands at', () => {
    const place = { ...sited.places[0]!, rank: 1, adds: 60 };
    const proposal = {
      id: 'proposal-1',
      name: 'P1',
      position: place.position,
      shelterClass: 'emergency',
      effectiveAreaM2: 2500,
    } as const;
    expect(notInPlan([place], [])).toEqual([place]);
    expect(notInPlan([place], [proposal])).toEqual([]);
  });
});
