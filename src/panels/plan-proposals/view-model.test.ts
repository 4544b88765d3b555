import { describe, expect, it } from 'vitest';
import type { StandardProfile } from '../../domain/standards';
import type { ProposedShelter } from '../../store/state';
import { classesOf, proposalRows } from './view-model';

const standard: StandardProfile = {
  id: 'test',
  name: { zh: '试', en: 'test' },
  source: { zh: 'made up for this test', en: 'made up for this test' },
  verified: false,
  classes: [
    { shelterClass: 'short-term', minAreaM2: 2000, serviceDistanceM: 1000 },
    { shelterClass: 'emergency', minAreaM2: null, serviceDistanceM: 500 },
  ],
  areaPerPersonM2: { urgent: 0.5, temporary: 1, short: 2, medium: 3, long: 4.5 },
  stagesOf: {
    emergency: ['urgent', 'temporary'],
    'short-term': ['urgent', 'temporary', 'short'],
    'medium-term': [],
    'long-term': [],
    central: [],
  },
};
const proposal = (part: Partial<ProposedShelter>): ProposedShelter => ({
  id: 'proposal-1',
  name: 'P1',
  position: [0, 0],
  shelterClass: 'short-term',
  effectiveAreaM2: 3000,
  ...part,
});

describe('proposal rows', () => {
  it('give the people of the longest stage', () => {
    expect(proposalRows([proposal({})], standard)[0]).toMatchObject({ capacity: 1500, missingAreaM2: null });
  });

  it('say how much area is missing for the class', () => {
    expect(proposalRows([proposal({ effectiveAreaM2: 1500 })], standard)[0]?.missingAreaM2).toBe(500);
  });

  it('leave unknown what the standard does not say', () => {
    expect(proposalRows([proposal({ shelterClass: 'central' })], standard)[0]).toMatchObject({
      capacity: null,
      missingAreaM2: null,
    });
    expect(proposalRows([proposal({})], null)[0]?.capacity).toBeNull();
  });
});

describe('classes', () => {
  it('are those of the standard, least first', () => {
    expect(classesOf(standard)).toEqual(['emergency', 'short-term']);
  });
});
