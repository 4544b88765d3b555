import type { RestrictionFault } from './restrictions';

/** What was read from an extract and what was left out. */
export interface OsmExtractReport {
  readonly kind: 'extract';
  readonly bytes: number;
  /** Objects in the file, tagged or not. */
  readonly nodes: number;
  readonly ways: number;
  readonly relations: number;
  /** Tagged objects with a geometry. */
  readonly features: number;
  /** Nodes whose position is not on earth. */
  readonly nodesOffEarth: number;
  /** Tagged ways with nodes that the file does not have: cut there. */
  readonly cutWays: number;
  /** Tagged ways of which nothing but a point is left. */
  readonly emptyWays: number;
  /** Areas made of member ways. */
  readonly areas: number;
  /** Of these, the ones with members that are missing or lead nowhere: their other rings are kept. */
  readonly partialAreas: number;
  /** Areas of which no ring closes, or with more members than OpenStreetMap allows. */
  readonly emptyAreas: number;
  readonly restrictions: number;
  /** Turn restrictions that are not read, by reason. */
  readonly restrictionsLeftOut: Readonly<Record<RestrictionFault, number>>;
}
