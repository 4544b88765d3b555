import type { PlanEdit, ProposedShelter } from '../../state';

/**
 * Applies an edit to the proposals: `remove` first, then `put` replaces by id or adds at the end.
 * Gives the inverse, which takes the list back to the same proposals in the same order.
 */
export function applyEdit(
  proposals: readonly ProposedShelter[],
  edit: PlanEdit,
): { readonly proposals: readonly ProposedShelter[]; readonly inverse: PlanEdit } {
  const put = new Map(edit.put.map((proposal) => [proposal.id, proposal]));
  const removed = new Set(edit.remove);
  const known = new Set(proposals.map(({ id }) => id));
  const kept = proposals
    .filter(({ id }) => !removed.has(id))
    .map((proposal) => put.get(proposal.id) ?? proposal);
  const added = edit.put.filter(({ id }) => !known.has(id) || removed.has(id));
  const next = [...kept, ...added].toSorted((a, b) => order(a.id) - order(b.id));
  return {
    proposals: next,
    inverse: {
      note: edit.note,
      put: proposals.filter(({ id }) => put.has(id) || removed.has(id)),
      remove: [...put.keys()].filter((id) => !known.has(id)),
    },
  };
}

/** Number in an id such as `proposal-12`: proposals stand in the order in which they were made. */
const order = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

/** The id after the highest number given so far, also counting what undo may bring back. */
export function nextProposalId(ids: Iterable<string>): string {
  return `proposal-${Math.max(0, ...[...ids].map(order).filter(Number.isFinite)) + 1}`;
}
