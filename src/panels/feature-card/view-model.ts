import type { RoadClosure } from '../../domain/closure';
import type { ReferenceFeature } from '../../domain/own-layer';
import { type FeedInUse, findUnit } from '../../store/slices/live/selectors';
import type { SitedPlace } from '../../store/slices/analyses/sited-places';
import type {
  AppState,
  ClosedRoads,
  CoverageResult,
  Datasets,
  FeatureRef,
  ImportanceResult,
  IsolationResult,
  UnitsSnapshot,
} from '../../store/state';
import { cellCard, districtCard, gapCard, proposalCard, siteCard } from './area-card';
import type { CardView, CardWriter } from './card-view';
import { closureCard } from './closure-card';
import { communityCard } from './community-card';
import { hazardCard } from './hazard-card';
import { referenceCard } from './reference-card';
import { shelterCard } from './shelter-card';
import { streetCard } from './street-card';
import { teamCard } from './team-card';
import { unitCard } from './unit-card';
import { warehouseCard } from './warehouse-card';

export interface CardSources {
  readonly data: Datasets;
  readonly coverage: CoverageResult | null;
  readonly isolation: IsolationResult | null;
  readonly importance: ImportanceResult | null;
  readonly proposals: AppState['planner']['proposals'];
  readonly closures: readonly RoadClosure[];
  /** Roads under each closure by its id. */
  readonly roads: ReadonlyMap<string, ClosedRoads>;
  readonly sites: readonly SitedPlace[];
  readonly reference: readonly ReferenceFeature[];
  readonly units: UnitsSnapshot | null;
  readonly feeds: readonly FeedInUse[];
  /** Time of the situation, epoch milliseconds. */
  readonly nowMs: number;
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[], id: string) =>
  items.find((item) => item.id === id) ?? null;

const written = <Item>(item: Item | null, write: (item: Item) => CardView): CardView | null =>
  item === null ? null : write(item);

/** The card of a feature; null when the data no longer hold it. */
export function featureCard(ref: FeatureRef, sources: CardSources, writer: CardWriter): CardView | null {
  const { data, coverage, isolation, importance, proposals, sites, closures, roads, reference, nowMs } =
    sources;
  switch (ref.kind) {
    case 'shelter':
      return written(byId(data.shelters, ref.id), (shelter) => shelterCard(shelter, writer));
    case 'warehouse':
      return written(byId(data.warehouses, ref.id), (depot) => warehouseCard(depot, writer));
    case 'team':
      return written(byId(data.teams, ref.id), (team) => teamCard(team, writer));
    case 'hazard':
      return written(byId(data.hazards, ref.id), (hazard) => hazardCard(hazard, nowMs, writer));
    case 'gap':
      return written(byId(coverage?.gaps ?? [], ref.id), (gap) => gapCard(gap, writer));
    case 'community':
      return written(byId(isolation?.communities ?? [], ref.id), (community) =>
        communityCard(community, data.shelters, writer),
      );
    case 'street':
      return written(importance?.streets.find(({ id }) => String(id) === ref.id) ?? null, (street) =>
        streetCard(street, writer),
      );
    case 'district':
      return written(byId(data.districts, ref.id), (district) => districtCard(district, writer));
    case 'closure':
      return written(byId(closures, ref.id), (closure) =>
        closureCard(closure, roads.get(closure.id) ?? null, writer),
      );
    case 'reference':
      return written(byId(reference, ref.id), (feature) => referenceCard(feature, writer));
    case 'proposal':
      return written(byId(proposals, ref.id), (proposal) => proposalCard(proposal, writer));
    case 'site':
      return written(byId(sites, ref.id), (site) => siteCard(site, writer));
    case 'unit':
      return written(findUnit(sources.units, ref.id), (unit) => unitCard(unit, sources.feeds, writer));
    case 'cell': {
      const index = data.population.findIndex(({ cell }) => cell === ref.id);
      return written(data.population[index] ?? null, (cell) => cellCard(cell, index, coverage, writer));
    }
  }
}
