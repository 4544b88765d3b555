import { describe, expect, it } from 'vitest';
import type { Hazard } from '../../domain/hazard';
import type { NearestResult } from '../../store/state';
import { incidentNotes } from './view-model';

const result = (insideHazardIds: string[], offRoadM: number | null) =>
  ({ insideHazardIds, offRoadM }) as unknown as NearestResult;
const hazards = [
  { id: 'blue', level: 4 },
  { id: 'red', level: 1 },
  { id: 'other', level: 2 },
] as Hazard[];

describe('incidentNotes', () => {
  it('names the zones around the incident, most severe first', () => {
    expect(incidentNotes(result(['blue', 'red'], 5), hazards).insideHazards.map(({ id }) => id)).toEqual([
      'red',
      'blue',
    ]);
  });

  it('speaks of the road only when it is far', () => {
    expect(incidentNotes(result([], 99), hazards).offRoadM).toBeNull();
    expect(incidentNotes(result([], 100), hazards).offRoadM).toBe(100);
    expect(incidentNotes(result([], null), hazards).offRoadM).toBeNull();
  });

  it('says nothing before there is an answer', () => {
    expect(incidentNotes(null, hazards)).toEqual({ insideHazards: [], offRoadM: null });
  });
});
