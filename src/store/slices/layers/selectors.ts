import { memo } from '../../memo';
import type { AppState, LayerId } from '../../state';
import { analysisResult } from '../analyses/selectors';
import { sitedPlaces } from '../analyses/sited-places';
import { hazardsKnown } from '../clock/selectors';
import { closuresInUse } from '../closures/selectors';
import { datasets } from '../pack/selectors';
import { referenceFeatures } from '../own/selectors';
import { coverageResult, finderResult, nearestResult } from '../runs/selectors';

export const isLayerShown =
  (id: LayerId) =>
  (state: AppState): boolean =>
    state.layers[id];

/** How many things each layer holds; null where the layer has nothing to count or its answer is not there yet. */
export const layerCounts = memo(
  [
    datasets,
    hazardsKnown,
    coverageResult,
    nearestResult,
    finderResult,
    (state) => analysisResult(state, 'isolation'),
    (state) => analysisResult(state, 'importance'),
    (state) => analysisResult(state, 'needs'),
    (state) => analysisResult(state, 'risk-index'),
    (state) => state.planner.proposals.length,
    (state) => closuresInUse(state).length,
    (state) => sitedPlaces(state).length,
    (state) => state.incident.current !== null,
    (state) => analysisResult(state, 'allocation'),
    (state) => analysisResult(state, 'service-area'),
    (state) => referenceFeatures(state).length,
    (state) => state.live.units?.count ?? 0,
  ],
  (
    data,
    hazards,
    coverage,
    nearest,
    finder,
    isolation,
    importance,
    needs,
    risk,
    proposals,
    closures,
    siting,
    hasIncident,
    allocation,
    serviceArea,
    reference,
    unitCount,
  ): Readonly<Record<LayerId, number | null>> => {
    const answer = nearest ?? finder;
    const routes = answer && Object.values(answer.groups).flatMap(({ items }) => items);
    return {
      hazards: data && hazards.length,
      closures,
      population: data && data.population.length,
      gap: coverage && coverage.gaps.length,
      allocation: allocation && allocation.usableCount,
      isolation: isolation && isolation.communities.length,
      importance: importance && importance.streets.length,
      'service-area': serviceArea && serviceArea.sites.used,
      reach: coverage && coverage.shelterCount,
      routes: routes && routes.filter(({ route }) => route !== null).length,
      shelters: data && data.shelters.length,
      warehouses: data && data.warehouses.length,
      teams: data && data.teams.length,
      units: unitCount,
      districts: data && data.districts.length,
      incident: hasIncident ? 1 : 0,
      proposals,
      needs: needs && needs.lines.length,
      'risk-index': risk && risk.districts.length,
      siting,
      reference,
    };
  },
);
