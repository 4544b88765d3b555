export { buildRoadGraph } from './build/build';
export type { BuildOptions } from './build/lines';
export type { ComponentReport, RoadReport } from './build/report';
export type { TurnDropReason, TurnReport } from './build/turns/turn-report';
export { decodeRoadGraph } from './file/decode';
export type { RoadFileFault } from './file/fault';
export { encodeRoadGraph } from './file/encode';
export { createEdgeIndex, type EdgeIndex } from './edge-index';
export { type SnapOptions, snapToRoad } from './snap';
export { createArcWeights, createLengthWeights, MAX_WEIGHT, type WeightOptions } from './weights';
export type { NearestHit, NearestOptions } from './search/k-nearest';
export type { MatrixOptions } from './search/matrix';
export type { FieldOptions, FieldValue, NearestField } from './search/nearest-source';
export { alongEdge, type Flip, partAfter, partBefore } from './search/path';
export { isSlowed, type Path, pathCost, pathLengthM, travelledShare } from './search/path';
export { createSearcher, type Searcher } from './search/searcher';
export type { ArcWeights, ModeWeights, RoadGraph, Snap, StreetNames } from './types';
export { polygonsIn } from './closures/edges-in-area';
export { edgeLine, edgePart } from './geometry';
export {
  type CostLine,
  costOn,
  type EdgeCosts,
  edgeCosts,
  type Stretch,
  stretchesWithin,
} from './search/edge-costs';
export { ROAD_CLASSES, type RoadClass } from './tags/road-class';
export { CLOSED, UNITS_PER_DEGREE, WAY_BRIDGE, WAY_TUNNEL } from './types';
export { baseOfWeights, changedArcs } from './closures/apply';
export { edgesInArea } from './closures/edges-in-area';
export type { Footprint } from './closures/footprint';
export { ClosureOverlay, type ZoneEffect } from './closures/overlay';
export {
  type ConditionsOfMode,
  createRoadNetwork,
  isDrawnClosure,
  type RoadConditions,
  type RoadNetwork,
  type RoadZone,
  roadEffect,
  type TravelStandards,
  zoneEffect,
  type ZonePolicy,
  zonesOf,
} from './conditions';
export { kNearest } from './search/k-nearest';
export { matrix } from './search/matrix';
export { nearestSource } from './search/nearest-source';
export { reachCosts, type ReachOptions } from './search/reach';
export { bridges } from './connectivity/bridges';
export { joinedParts } from './connectivity/joined-parts';
export { type Parts, strongParts } from './connectivity/strong-parts';
export { TRUNK_CLASSES, type TrunkNetwork, trunkNetwork } from './connectivity/trunk-network';
export { arcsOn, baseEdge, baseEdgeCount, baseNode, baseNodeCount, isEdgeOpen, openArc } from './twins';
export { SearchScratch } from './search/scratch';
export { drawEdge, drawPath } from './search/draw';
export { describePath, type PathStep } from './search/steps';
export type { SearchTarget } from './search/target';
