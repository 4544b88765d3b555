import type { LonLat } from '../../../domain/geo';
import type { Incident } from '../../../domain/incident';
import type { AppState } from '../../state';

export const incident = (state: AppState): Incident | null => state.incident.current;

/** Where the incident is drawn: under the finger while it is dragged. */
export const incidentPosition = (state: AppState): LonLat | null =>
  state.incident.current === null ? null : (state.incident.dragging ?? state.incident.current.position);

export const canUndoIncident = (state: AppState): boolean => state.incident.past.length > 0;
export const canRedoIncident = (state: AppState): boolean => state.incident.future.length > 0;

/** The last incident there was, also after it was cleared: its type and grade are what a new one starts with. */
export const lastIncident = (state: AppState): Incident | null =>
  state.incident.current ?? state.incident.past.findLast((entry) => entry !== null) ?? null;
