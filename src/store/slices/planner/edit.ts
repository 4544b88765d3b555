import { applyValueEdit, numberIn } from '../../value-edit';
import type { PlanEdit, ProposedShelter } from '../../state';

/** Applies an edit to the proposals: see {@link applyValueEdit}. */
export function applyEdit(
  proposals: readonly ProposedShelter[],
  edit: PlanEdit,
): { readonly proposals: readonly ProposedShelter[]; readonly inverse: PlanEdit } {
  const { items, inverse } = applyValueEdit(proposals, edit);
  return { proposals: items, inverse };
}

/** The id after the highest number given so far, also counting what undo may bring back. */
export function nextProposalId(ids: Iterable<string>): string {
  return `proposal-${Math.max(0, ...[...ids].map(numberIn).filter(Number.isFinite)) + 1}`;
}
