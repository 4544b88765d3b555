import type { StandardProfile } from '../../../domain/standards';

/** A profile with round numbers: emergency from nothing, short-term from 2 000 m², long-term from 50 000 m². */
export const PROFILE: StandardProfile = {
  id: 'test',
  name: { zh: '测试', en: 'Test' },
  source: { zh: 'test', en: 'test' },
  verified: false,
  classes: [
    { shelterClass: 'emergency', minAreaM2: null, serviceDistanceM: 500 },
    { shelterClass: 'short-term', minAreaM2: 2000, serviceDistanceM: 1000 },
    { shelterClass: 'long-term', minAreaM2: 50_000, serviceDistanceM: 2500 },
  ],
  areaPerPersonM2: { urgent: 0.5, temporary: 1, short: 2, medium: 3, long: 4.5 },
  stagesOf: {
    emergency: ['urgent', 'temporary'],
    'short-term': ['urgent', 'temporary', 'short'],
    'medium-term': ['short', 'medium'],
    'long-term': ['temporary', 'short', 'medium', 'long'],
    central: ['long'],
  },
};
