import type { RoadEffect } from '../../domain/standards';
import { GrowableUint32 } from '../growable';
import { rememberMaxWeight, maxOpenWeight } from '../search/max-weight';
import { type ArcWeights, CLOSED } from '../types';
import { toWeight } from '../weights';
import { type Footprint, heaviestIn } from './footprint';

/** What happens on the edges of a footprint. */
export interface EdgeEffect {
  readonly footprint: Footprint;
  readonly effect: RoadEffect;
}

/** Zones on weights: by footprint, the factor that each multiplies travel time with, Infinity where it closes. */
type Factors = ReadonlyMap<Footprint, number>;

/** Weights under zones: all that is needed to make the next ones from them. */
interface Laid {
  readonly base: ArcWeights;
  readonly factors: Factors;
}

const laid = new WeakMap<ArcWeights, Laid>();
const NO_FACTORS: Factors = new Map();

const laidOf = (weights: ArcWeights): Laid => laid.get(weights) ?? { base: weights, factors: NO_FACTORS };

function factorOf(effect: RoadEffect): number {
  switch (effect.effect) {
    case 'open':
      return 1;
    case 'slow':
      return effect.factor;
    case 'closed':
      return Infinity;
  }
}

/** The strongest effect on each footprint; what changes nothing is left out. */
export function factorsOf(zones: readonly EdgeEffect[]): Factors {
  const factors = new Map<Footprint, number>();
  for (const { footprint, effect } of zones) {
    const factor = factorOf(effect);
    if (footprint.edges.length > 0 && factor > (factors.get(footprint) ?? 1)) factors.set(footprint, factor);
  }
  return factors;
}

/** Footprints that lie otherwise under `b` than under `a`. */
function difference(a: Factors, b: Factors): Footprint[] {
  const changed: Footprint[] = [];
  for (const [footprint, factor] of a) if (b.get(footprint) !== factor) changed.push(footprint);
  for (const footprint of b.keys()) if (!a.has(footprint)) changed.push(footprint);
  return changed;
}

/** Edges that would have to be looked at to come from some weights to others. */
export function distanceBetween(from: ArcWeights, to: Factors): number {
  return difference(laidOf(from).factors, to).reduce((sum, { edges }) => sum + edges.length, 0);
}

export function isUnder(weights: ArcWeights, factors: Factors): boolean {
  return difference(laidOf(weights).factors, factors).length === 0;
}

function mayMeet(a: Footprint['box'], b: Footprint['box']): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Working memory for one graph: a number for every edge, all 0 between uses. */
export type EdgeMarks = Uint32Array;

/** An edge that is looked at and lies under no zone; stronger factors have higher marks. */
const FREE = 1;

/**
 * Weights under other zones, made from weights of the same base: only edges of zones that came, went or changed are
 * looked at, and the rest is one copy of memory. Where several zones lie on an edge the strongest alone counts; a factor
 * of 1 or less changes nothing. No weights are changed in place; under no zone the base itself is given back.
 */
export function withFactors(from: ArcWeights, factors: Factors, marks: EdgeMarks): ArcWeights {
  const { base, factors: before } = laidOf(from);
  if (factors.size === 0) return base;
  const changed = difference(before, factors);
  if (changed.length === 0) return from;
  const strengths = [...new Set(factors.values())].sort((a, b) => a - b);
  const markOf = new Map(strengths.map((factor, at) => [factor, FREE + 1 + at]));
  const looked = new GrowableUint32();
  for (const { edges } of changed) {
    for (const edge of edges) {
      if (marks[edge] !== 0) continue;
      marks[edge] = FREE;
      looked.push(edge);
    }
  }
  for (const [footprint, factor] of factors) {
    const isNew = before.get(footprint) !== factor;
    if (!isNew && !changed.some(({ box }) => mayMeet(box, footprint.box))) continue;
    const mark = markOf.get(factor)!;
    for (const edge of footprint.edges) if (marks[edge] !== 0 && marks[edge]! < mark) marks[edge] = mark;
  }
  const weights = from.slice();
  for (const edge of looked.view()) {
    const mark = marks[edge]!;
    marks[edge] = 0;
    const factor = mark === FREE ? 1 : strengths[mark - FREE - 1]!;
    for (const arc of [2 * edge, 2 * edge + 1]) weights[arc] = underFactor(base[arc]!, factor);
  }
  laid.set(weights, { base, factors });
  rememberMaxWeight(weights, heaviestUnder(base, factors));
  return weights;
}

function underFactor(weight: number, factor: number): number {
  if (weight === CLOSED || factor === 1) return weight;
  return factor === Infinity ? CLOSED : toWeight(weight * factor);
}

const heaviest = new WeakMap<Footprint, WeakMap<ArcWeights, number>>();

/** No open weight is larger than this. */
function heaviestUnder(base: ArcWeights, factors: Factors): number {
  let most = maxOpenWeight(base);
  for (const [footprint, factor] of factors) {
    if (factor === Infinity) continue;
    const known = heaviest.get(footprint) ?? new WeakMap<ArcWeights, number>();
    heaviest.set(footprint, known);
    const weight = known.get(base) ?? heaviestIn(footprint, base);
    known.set(base, weight);
    if (weight > 0) most = Math.max(most, toWeight(weight * factor));
  }
  return most;
}

/**
 * Arcs whose weight differs between two weights of one base, without looking at the rest of the graph; null when they
 * are not of one base. For whatever is kept beside weights and can be mended in part.
 */
export function changedArcs(from: ArcWeights, to: ArcWeights): Uint32Array | null {
  const [before, after] = [laidOf(from), laidOf(to)];
  if (before.base !== after.base) return null;
  const arcs = new Set<number>();
  for (const { edges } of difference(before.factors, after.factors)) {
    for (const edge of edges) {
      for (const arc of [2 * edge, 2 * edge + 1]) if (from[arc] !== to[arc]) arcs.add(arc);
    }
  }
  return Uint32Array.from(arcs).sort();
}

/** The weights without any zone that some weights were made from; they themselves where they lie under none. */
export function baseOfWeights(weights: ArcWeights): ArcWeights {
  return laidOf(weights).base;
}
