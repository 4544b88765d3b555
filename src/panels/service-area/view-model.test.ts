import { describe, expect, it } from 'vitest';
import { aServiceAreaResult } from '../../store/test-support/service-area-result';
import { arrivalView } from './view-model';

const result = aServiceAreaResult({
  sites: { used: 4, offNetwork: ['a'], cutOff: ['b', 'c'], unknownReady: ['d'] },
});

describe('arrivalView', () => {
  it('tells people, share and roads by minutes, and who is left', () => {
    expect(arrivalView(result)).toEqual({
      rows: [
        { minutes: 3, people: 30, share: 0.15, roadKm: 1.8 },
        { minutes: 5, people: 80, share: 0.4, roadKm: 3 },
      ],
      widest: { minutes: 5, people: 80, share: 0.4, roadKm: 3 },
      beyond: 120,
      teams: 4,
      unknownReady: 1,
      offRoad: 3,
    });
  });

  it('has no share where nobody is asked about, and nothing to say where no team takes part', () => {
    const none = arrivalView({ ...result, people: 0, sites: { ...result.sites, used: 0 } });
    expect(none.rows[0]!.share).toBeNull();
    expect(none.widest).toBeNull();
  });
});
