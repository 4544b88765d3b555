import { AnlanError } from '../domain/errors';
import type { LonLat } from '../domain/geo';
import type { Action } from '../store/action';
import { armPlan, dragProposal, editPlan, redoPlan, undoPlan } from '../store/slices/planner/actions';
import { nextProposalId } from '../store/slices/planner/edit';
import { classRuleInUse } from '../store/slices/settings/selectors';
import type { AppState, PlanEdit, ProposedShelter } from '../store/state';
import type { AdoptedPlace, CommandId, CommandInputs } from './catalogue';
import type { Command } from './command';
import { storeCommand } from './define';
import { assertPlace } from './placement';

/** Effective area of a new proposal where the standard sets no least area, m². */
const FIRST_AREA_M2 = 2_000;

/** A command that edits the plan by a value; null = there is nothing to edit. May throw a problem. */
function planCommand<Id extends CommandId>(
  id: Id,
  edit: (state: AppState, input: CommandInputs[Id]) => PlanEdit | null,
): Command<Id> {
  return {
    id,
    shortcut: null,
    run({ store }, input) {
      const made = edit(store.getState(), input);
      if (made !== null) store.setState(editPlan(made));
    },
  };
}

const find = ({ planner }: AppState, id: string) => planner.proposals.find((proposal) => proposal.id === id);

function nextId({ planner: { proposals, undo, redo } }: AppState): string {
  return nextProposalId([
    ...proposals.map((proposal) => proposal.id),
    ...[...undo, ...redo].flatMap(({ put, remove }) => [...put.map((proposal) => proposal.id), ...remove]),
  ]);
}

/** Number in a proposal's id. */
const numberIn = (id: string): string => id.slice(id.lastIndexOf('-') + 1);

function newProposal(state: AppState, position: LonLat, id = nextId(state)): ProposedShelter {
  return {
    id,
    name: `P${numberIn(id)}`,
    position,
    shelterClass: state.settings.shelterClass,
    effectiveAreaM2: classRuleInUse(state)?.minAreaM2 ?? FIRST_AREA_M2,
    isAreaAssumed: true,
  };
}

function adoption(state: AppState, places: readonly AdoptedPlace[]): PlanEdit | null {
  const taken = new Set(state.planner.proposals.map(({ position }) => position.join(' ')));
  const fresh = places.filter(({ position }) => !taken.has(position.join(' ')));
  const first = Number(numberIn(nextId(state)));
  const put = fresh.map(({ name, position, effectiveAreaM2 }, at) => {
    const proposal = newProposal(state, position, `proposal-${first + at}`);
    return {
      ...proposal,
      name: name ?? proposal.name,
      ...(effectiveAreaM2 === null ? { isAreaAssumed: true } : { effectiveAreaM2, isAreaAssumed: false }),
    };
  });
  return put.length === 0 ? null : { note: 'add', put, remove: [] };
}

export const planArm = storeCommand('plan.arm', armPlan, 'P');
export const planDrag = storeCommand('plan.drag', dragProposal);

export const planAdd = planCommand('plan.add', (state, position) => {
  assertPlace(state.pack.datasets, position);
  return { note: 'add', put: [newProposal(state, position)], remove: [] };
});

export const planAdopt = planCommand('plan.adopt', adoption);

/** Lets a dragged proposal go; where it cannot stand it goes back to where it was. */
export const planMove: Command<'plan.move'> = {
  id: 'plan.move',
  shortcut: null,
  run({ store }, { id, position }) {
    store.setState(dragProposal(null));
    const proposal = find(store.getState(), id);
    if (!proposal) return;
    assertPlace(store.getState().pack.datasets, position);
    store.setState(editPlan({ note: 'move', put: [{ ...proposal, position }], remove: [] }));
  },
};

export const planChange = planCommand('plan.change', (state, changed) => {
  if (!find(state, changed.id)) return null;
  if (!(changed.effectiveAreaM2 > 0) || !Number.isFinite(changed.effectiveAreaM2)) {
    throw new AnlanError('proposal-invalid', { name: changed.name, value: changed.effectiveAreaM2 });
  }
  return { note: 'change', put: [changed], remove: [] };
});

export const planRemove = planCommand('plan.remove', (state, id) =>
  find(state, id) ? { note: 'remove', put: [], remove: [id] } : null,
);

export const planClear = planCommand('plan.clear', ({ planner }) =>
  planner.proposals.length === 0
    ? null
    : { note: 'clear', put: [], remove: planner.proposals.map(({ id }) => id) },
);

/** Selecting something that undo has removed would leave an empty card. */
const thenDeselect =
  (action: Action): Action =>
  (state) => {
    const next = action(state);
    const { selected } = next.selection;
    const isGone = selected?.kind === 'proposal' && !find(next, selected.id);
    return isGone ? { ...next, selection: { ...next.selection, selected: null } } : next;
  };

export const planUndo = storeCommand('plan.undo', () => thenDeselect(undoPlan()), 'Mod+Z');
export const planRedo = storeCommand('plan.redo', () => thenDeselect(redoPlan()), 'Mod+Shift+Z');
