import type { LonLat } from '../../../domain/geo';
import type { Incident } from '../../../domain/incident';
import type { Action } from '../../action';
import type { IncidentState } from '../../state';

/** Steps that can be undone. */
const HISTORY_LIMIT = 100;

const change =
  (next: (incident: IncidentState) => IncidentState): Action =>
  (state) => {
    const incident = next(state.incident);
    return incident === state.incident ? state : { ...state, incident };
  };

/** Puts, moves, changes or (null) clears the incident; the former one can be had back by undo. */
export const setIncident = (current: Incident | null): Action =>
  change((incident) => ({
    current,
    dragging: null,
    placing: false,
    past: [...incident.past, incident.current].slice(-HISTORY_LIMIT),
    future: [],
  }));

export const undoIncident = (): Action =>
  change((incident) => {
    const former = incident.past.at(-1);
    if (former === undefined) return incident;
    return {
      ...incident,
      current: former,
      past: incident.past.slice(0, -1),
      future: [incident.current, ...incident.future],
    };
  });

export const redoIncident = (): Action =>
  change((incident) => {
    const next = incident.future[0];
    if (next === undefined) return incident;
    return {
      ...incident,
      current: next,
      past: [...incident.past, incident.current],
      future: incident.future.slice(1),
    };
  });

/** Takes back a position that turned out to be no place for an incident, as if it had never been placed. */
export const rejectPosition = (position: LonLat): Action =>
  change((incident) => {
    const isElsewhere = (entry: Incident | null) =>
      entry === null || entry.position[0] !== position[0] || entry.position[1] !== position[1];
    if (isElsewhere(incident.current)) return incident;
    const past = incident.past.filter(isElsewhere);
    return {
      ...incident,
      current: past.at(-1) ?? null,
      past: past.slice(0, -1),
      future: incident.future.filter(isElsewhere),
    };
  });

export const armIncident = (placing: boolean): Action =>
  change((incident) => (incident.placing === placing ? incident : { ...incident, placing }));

export const dragIncident = (dragging: LonLat | null): Action =>
  change((incident) => (incident.dragging === dragging ? incident : { ...incident, dragging }));
