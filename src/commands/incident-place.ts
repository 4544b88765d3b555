import type { IncidentGrade, IncidentTypeId } from '../domain/incident';
import { dragIncident, setIncident } from '../store/slices/incident/actions';
import { lastIncident } from '../store/slices/incident/selectors';
import type { Command } from './command';
import { assertPlace } from './placement';

const FIRST_TYPE: IncidentTypeId = 'flood';
const FIRST_GRADE: IncidentGrade = 3;

/**
 * Places the incident, or moves it to where it was dragged. A position outside the region or in the water throws and
 * leaves the former incident; one without a road near is taken back when the search for the nearest finds that out.
 */
export const incidentPlace: Command<'incident.place'> = {
  id: 'incident.place',
  shortcut: null,
  run({ store }, { position, label = null, type, grade }) {
    const state = store.getState();
    const moved = state.incident.dragging === null ? null : state.incident.current;
    store.setState(dragIncident(null));
    assertPlace(state.pack.datasets, position);
    const last = lastIncident(state);
    store.setState(
      setIncident({
        position,
        label,
        type: type ?? last?.type ?? FIRST_TYPE,
        grade: grade ?? last?.grade ?? FIRST_GRADE,
        startedMs: moved?.startedMs ?? state.clock.nowMs,
      }),
    );
  },
};
