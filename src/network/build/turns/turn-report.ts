/** Why a turn restriction changes nothing in the graph. */
export type TurnDropReason =
  /** It binds none of our vehicles, or excepts them all. */
  | 'other-vehicles'
  /** One of its ways is no part of the network. */
  | 'unknown-way'
  /** Its node is no junction of the network. */
  | 'unknown-node'
  /** Its ways do not meet where it says. */
  | 'not-joined'
  /** A way runs through its node, so that it cannot be told which half is meant. */
  | 'ambiguous'
  /** One-way streets or access rules forbid the turn anyhow. */
  | 'no-effect';

export interface TurnReport {
  readonly applied: number;
  /** Of these, by tagged kind, e.g. `no_left_turn`, in alphabetical order. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly notApplied: Readonly<Record<TurnDropReason, number>>;
  /** Nodes and edges that the graph has more for them. */
  readonly splitNodes: number;
  readonly twinEdges: number;
}

export const NOTHING_DROPPED: Readonly<Record<TurnDropReason, number>> = {
  'other-vehicles': 0,
  'unknown-way': 0,
  'unknown-node': 0,
  'not-joined': 0,
  ambiguous: 0,
  'no-effect': 0,
};
