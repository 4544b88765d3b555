import { AnlanError } from '../domain/errors';
import type { LonLat } from '../domain/geo';
import type { Action } from '../store/action';
import { armPlan, dragProposal, editPlan, redoPlan, undoPlan } from '../store/slices/planner/actions';
import { nextProposalId } from '../store/slices/planner/edit';
import { classRuleInUse } from '../store/slices/settings/selectors';
import type { AppState, PlanEdit, ProposedShelter } from '../store/state';
import type { CommandId, CommandInputs } from './catalogue';
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

function newProposal(state: AppState, position: LonLat): ProposedShelter {
  const { proposals, undo, redo } = state.planner;
  const edits = [...undo, ...redo];
  const id = nextProposalId([
    ...proposals.map((proposal) => proposal.id),
    ...edits.flatMap(({ put, remove }) => [...put.map((proposal) => proposal.id), ...remove]),
  ]);
  const rule = classRuleInUse(state);
  return {
    id,
    name: `P${id.slice(id.lastIndexOf('-') + 1)}`,
    position,
    shelterClass: state.settings.shelterClass,
    effectiveAreaM2: rule?.minAreaM2 ?? FIRST_AREA_M2,
  };
}

export const planArm = storeCommand('plan.arm', armPlan, 'P');
export const planDrag = storeCommand('plan.drag', dragProposal);

export const planAdd = planCommand('plan.add', (state, position) => {
  assertPlace(state.pack.datasets, position);
  return { note: 'add', put: [newProposal(state, position)], remove: [] };
});

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
