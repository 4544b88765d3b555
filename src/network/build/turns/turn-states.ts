import type { TravelMode } from '../../../domain/travel';
import type { TurnRule } from './find-turns';
import type { TurnNetwork } from './turn-network';

/**
 * What a traveller has just done, as far as it bears on what he may do next: the longest end of his way that some
 * rule begins with. Aho and Corasick's automaton (1975) over the rules of one mode.
 */
interface State {
  /** The last arcs of his way; none at the root. */
  readonly arcs: readonly number[];
  readonly next: Map<number, State>;
  /** The state of the way without its first arcs that is the next longest. */
  shorter: State | null;
  readonly banned: Set<number>;
  /** All that may follow; null: anything. */
  only: Set<number> | null;
}

/** An arc that leads from one state to another, for one mode; states by their arcs, `[]` being the place itself. */
export interface StateStep {
  readonly from: readonly number[];
  readonly arc: number;
  readonly to: readonly number[];
}

function newState(arcs: readonly number[]): State {
  return { arcs, next: new Map(), shorter: null, banned: new Set(), only: null };
}

function reach(root: State, arcs: readonly number[]): State {
  let state = root;
  for (const arc of arcs) {
    let next = state.next.get(arc);
    if (next === undefined) {
      next = newState([...state.arcs, arc]);
      state.next.set(arc, next);
    }
    state = next;
  }
  return state;
}

function addRule(root: State, { type, arcs }: TurnRule): void {
  if (type === 'no') {
    reach(root, arcs.slice(0, -1)).banned.add(arcs.at(-1)!);
    return;
  }
  for (let length = 1; length < arcs.length; length++) {
    const state = reach(root, arcs.slice(0, length));
    state.only ??= new Set();
    state.only.add(arcs[length]!);
  }
}

/** The state after one more arc. */
function follow(state: State, arc: number): State {
  let at = state;
  while (at.shorter !== null && !at.next.has(arc)) at = at.shorter;
  return at.next.get(arc) ?? at;
}

function mayFollow(state: State, arc: number): boolean {
  for (let at: State | null = state; at !== null; at = at.shorter) {
    if (at.banned.has(arc) || (at.only !== null && !at.only.has(arc))) return false;
  }
  return true;
}

/** All states but the root, shorter ones first, each with its next shorter state. */
function linkStates(root: State): readonly State[] {
  const states: State[] = [];
  let level = [...root.next.values()];
  for (const state of level) state.shorter = root;
  while (level.length > 0) {
    states.push(...level);
    for (const state of level) {
      for (const [arc, next] of state.next) next.shorter = follow(state.shorter!, arc);
    }
    level = level.flatMap((state) => [...state.next.values()]);
  }
  return states;
}

/**
 * Every step of a mode that begins or ends in a state other than the place itself. Arcs into a first state replace the
 * arc they are a step over: whoever is bound may no longer use that one.
 */
export function stateSteps(
  turns: TurnNetwork,
  rules: readonly TurnRule[],
  mode: TravelMode,
): readonly StateStep[] {
  const root = newState([]);
  for (const rule of rules) if (rule.modes.includes(mode)) addRule(root, rule);
  const states = linkStates(root);
  const steps: StateStep[] = [];
  for (const [arc, { arcs }] of root.next) steps.push({ from: [], arc, to: arcs });
  for (const state of states) {
    const node = turns.head(state.arcs.at(-1)!);
    for (let at = turns.firstArc[node]!; at < turns.firstArc[node + 1]!; at++) {
      const arc = turns.arcs[at]!;
      if (!turns.mayUseEither(arc, mode) || !mayFollow(state, arc)) continue;
      steps.push({ from: state.arcs, arc, to: follow(state, arc).arcs });
    }
  }
  return steps;
}
