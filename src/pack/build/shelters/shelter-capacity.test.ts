import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHELTER_CLASSES, STAGES } from '../../../domain/shelter';
import { PROFILE } from '../test-support/profile';
import { capacityOf, classByArea, schemeOf } from './shelter-capacity';

describe('schemeOf', () => {
  it.each([
    ['GB 51143-2015 Code for design (values not verified)', 'GB 51143-2015'],
    ['GB/T 44013-2024 Classes', 'GB/T 44013-2024'],
    ['Sphere', 'Sphere'],
  ])('takes from %s', (en, scheme) => {
    expect(schemeOf({ name: { zh: '', en } })).toBe(scheme);
  });
});

describe('classByArea', () => {
  it.each([
    [0, 'emergency'],
    [1999, 'emergency'],
    [2000, 'short-term'],
    [49_999, 'short-term'],
    [50_000, 'long-term'],
  ])('puts %d m² into %s', (area, shelterClass) => {
    expect(classByArea(area, PROFILE)).toBe(shelterClass);
  });

  it('does not depend on the order of the classes', () => {
    const reversed = { ...PROFILE, classes: PROFILE.classes.toReversed() };
    expect(classByArea(3000, reversed)).toBe('short-term');
  });

  it('gives no class below the least minimum', () => {
    expect(classByArea(10, { ...PROFILE, classes: PROFILE.classes.slice(1) })).toBeNull();
  });
});

describe('capacityOf', () => {
  it('divides the area by what a person needs, for the stages of the class only', () => {
    expect(capacityOf(2001, 'short-term', PROFILE)).toEqual({
      urgent: 4002,
      temporary: 2001,
      short: 1000,
      medium: null,
      long: null,
    });
  });

  it('never gives people more room than there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(...SHELTER_CLASSES),
        (area, shelterClass) => {
          const capacity = capacityOf(area, shelterClass, PROFILE);
          for (const stage of STAGES) {
            const people = capacity[stage];
            if (people === null) continue;
            expect(people * PROFILE.areaPerPersonM2[stage]).toBeLessThanOrEqual(area);
            expect((people + 1) * PROFILE.areaPerPersonM2[stage]).toBeGreaterThan(area);
          }
        },
      ),
    );
  });
});
