import { describe, expect, it } from 'vitest';
import { aShelter } from '../../analysis/test-support/builders';
import { setAnalysisOptions } from '../../store/slices/analyses/actions';
import { allocationVersion } from '../../store/slices/analyses/allocation';
import { setIncident } from '../../store/slices/incident/actions';
import { dragProposal, editPlan } from '../../store/slices/planner/actions';
import { anIncident, readyState, someDatasets } from '../../store/test-support/sample';
import type { Action } from '../../store/action';
import type { AppState, ViewId } from '../../store/state';
import { allocationRule } from './allocation';

const shelters = [
  aShelter({ id: 'here', position: [0.2, 0.2] }),
  aShelter({ id: 'closed', position: [0.3, 0.3], status: 'closed' }),
  aShelter({ id: 'flooded', position: [0.6, 0.6] }),
  aShelter({ id: 'unknown', position: [0.2, 0.2], shelterClass: null }),
];
const propose = editPlan({
  note: 'add',
  put: [{ id: 'p-1', name: 'P1', position: [0.5, 0.5], shelterClass: 'emergency', effectiveAreaM2: 300 }],
  remove: [],
});
const after = (view: ViewId, ...actions: readonly Action[]): AppState =>
  actions.reduce(
    (state, action) => action(state),
    readyState({ session: { view } }, someDatasets({ shelters })),
  );
const ask = (view: ViewId, ...actions: readonly Action[]) => allocationRule.request(after(view, ...actions));

describe('the question of the allocation', () => {
  it('takes every shelter of the class, usable or not, and none of unknown class', () => {
    const asked = ask('operator');
    expect(asked?.shelters.map(({ id }) => id)).toEqual(['here', 'closed', 'flooded']);
    expect(asked).toMatchObject({ stage: 'urgent', reach: { by: 'distance', limit: 500 } });
    expect(ask('finder')).toBeNull();
  });

  it('takes proposals in the planner alone, a dragged one from where it is held', () => {
    expect(ask('operator', propose)?.proposed).toEqual([]);
    expect(ask('planner', propose)?.proposed).toMatchObject([
      { id: 'p-1', position: [0.5, 0.5], capacity: { urgent: 300 } },
    ]);
    const held = dragProposal({ id: 'p-1', position: [0.55, 0.5] });
    expect(ask('planner', propose, held)?.proposed).toMatchObject([{ position: [0.55, 0.5] }]);
    const [before, during] = [after('planner', propose), after('planner', propose, held)].map(
      allocationVersion,
    );
    expect(during).not.toBe(before);
    const [still, shifted] = [[], [held]].map((more) =>
      allocationVersion(after('operator', propose, ...more)),
    );
    expect(shifted).toBe(still);
  });

  it('counts a proposal on a shelter of the class once, until it is dragged away', () => {
    const onShelter = editPlan({
      note: 'add',
      put: [{ id: 'p-2', name: 'P2', position: [0.2, 0.2], shelterClass: 'emergency', effectiveAreaM2: 300 }],
      remove: [],
    });
    expect(ask('planner', onShelter, propose)?.proposed.map(({ id }) => id)).toEqual(['p-1']);
    const away = dragProposal({ id: 'p-2', position: [0.4, 0.4] });
    expect(ask('planner', onShelter, propose, away)?.proposed.map(({ id }) => id)).toEqual(['p-1', 'p-2']);
  });

  it('asks for what the incident asks for, or without one the zones', () => {
    expect(ask('operator')?.incidentTypes).toEqual(['flood']);
    expect(ask('operator', setIncident(anIncident({ type: 'earthquake' })))?.incidentTypes).toEqual([
      'earthquake',
    ]);
  });

  it('walks so many minutes where that is chosen, and does not depend on what the map shows', () => {
    const minutes = setAnalysisOptions('allocation', { reach: { by: 'time', minutes: 10 } });
    expect(ask('operator', minutes)?.reach).toEqual({ by: 'time', limit: 600 });
    const show = setAnalysisOptions('allocation', { show: 'access' });
    expect(allocationVersion(after('operator', show))).toBe(allocationVersion(after('operator')));
    expect(allocationVersion(after('operator', minutes))).not.toBe(allocationVersion(after('operator')));
  });
});
