import type { TravelMode } from '../../domain/travel';
import type { WayDropReason } from '../tags/way';
import type { TurnReport } from './turns/turn-report';

export interface ComponentReport {
  /** Connected parts of the mode's network; for vehicles strongly connected, so that one-way streets count. */
  readonly components: number;
  /** Nodes in the largest part. */
  readonly largestNodes: number;
  /** Nodes that an arc of the mode touches. */
  readonly nodes: number;
  /** Edges of the mode that lie in no part of useful size and are left out of snapping. */
  readonly islandEdges: number;
}

/** What a build kept and what it left out, in counts. */
export interface RoadReport {
  readonly ways: number;
  readonly droppedWays: Readonly<Record<WayDropReason | 'no-length', number>>;
  /** Nodes and edges without those that turn restrictions add. */
  readonly nodes: number;
  readonly edges: number;
  /** Arcs that at least one mode may use, those that turn restrictions add included. */
  readonly directedEdges: number;
  readonly lengthKm: number;
  readonly cutLongEdges: number;
  readonly turns: TurnReport;
  readonly barriers: { readonly applied: number; readonly atJunctions: number };
  readonly droppedVertices: { readonly repeated: number; readonly notFinite: number };
  /** Ways whose speed is the default of the country and class. */
  readonly defaultSpeedWays: number;
  readonly namedWays: number;
  readonly streetNames: number;
  /** Parts of the whole graph, one-way streets and access aside. */
  readonly components: number;
  readonly smallComponents: number;
  readonly byMode: Readonly<Record<TravelMode, ComponentReport>>;
}
