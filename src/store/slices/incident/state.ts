import type { IncidentState } from '../../state';

export function incidentState(): IncidentState {
  return { current: null, dragging: null, placing: false, past: [], future: [] };
}
