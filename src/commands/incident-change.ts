import type { Incident } from '../domain/incident';
import {
  armIncident,
  dragIncident,
  redoIncident,
  setIncident,
  undoIncident,
} from '../store/slices/incident/actions';
import type { Action } from '../store/action';
import { storeCommand } from './define';

/** Changes the present incident; without one, or with nothing new, nothing happens. */
const changeIncident =
  (change: Partial<Incident>): Action =>
  (state) => {
    const { current } = state.incident;
    const keys = Object.keys(change) as (keyof Incident)[];
    if (current === null || keys.every((key) => current[key] === change[key])) return state;
    return setIncident({ ...current, ...change })(state);
  };

export const incidentArm = storeCommand('incident.arm', armIncident, 'I');
export const incidentDrag = storeCommand('incident.drag', dragIncident);
export const incidentType = storeCommand('incident.type', (type) => changeIncident({ type }));
export const incidentGrade = storeCommand('incident.grade', (grade) => changeIncident({ grade }));
export const incidentClear = storeCommand(
  'incident.clear',
  () => (state) => (state.incident.current === null ? state : setIncident(null)(state)),
);
export const incidentUndo = storeCommand('incident.undo', undoIncident, 'Mod+Z');
export const incidentRedo = storeCommand('incident.redo', redoIncident, 'Mod+Shift+Z');
