import {
  allocationReach,
  allocationVersion,
  typesToShelterFrom,
} from '../../store/slices/analyses/allocation';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { districtPlaces, isPackReady } from '../../store/slices/pack/selectors';
import { heldSheltersOfClass, sheltersOfClass } from '../../store/slices/runs/shelters';
import { hazardRoadsInUse } from '../../store/slices/settings/selectors';
import type { AnalysisRule } from './analysis-rule';

export const allocationRule: AnalysisRule<'allocation'> = {
  id: 'allocation',
  layers: ['allocation'],
  isAutomatic: true,
  followsDragging: true,
  version: allocationVersion,
  request(state) {
    const data = state.pack.datasets;
    const reach = allocationReach(state);
    if (!isPackReady(state) || data === null || state.session.view === 'finder') return null;
    if (reach === null || data.population.length === 0) return null;
    const { stage, accessMethod, zones } = state.analyses.options.allocation;
    return {
      cells: data.population,
      shelters: sheltersOfClass(state),
      proposed: heldSheltersOfClass(state),
      stage,
      reach,
      incidentTypes: typesToShelterFrom(state),
      accessMethod,
      zones,
      places: districtPlaces(state),
      standards: data.standards,
      walker: state.settings.walker,
      hazards: hazardsInForce(state),
      hazardRoads: hazardRoadsInUse(state),
      closures: closuresInUse(state),
    };
  },
};
