import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_DIR } from '../../scripts/pack/paths';
import { WARNING_LEVELS } from '../../src/domain/hazard';
import { SHELTER_CLASSES, STAGES } from '../../src/domain/shelter';
import type { RoadEffect, Standards } from '../../src/domain/standards';
import { TRAVEL_MODES } from '../../src/domain/travel';
import { countrySpeedsSchema, parseRecipeFile, speedsOf } from '../../src/ingest';
import { readStandards } from '../../src/ingest/schema/standards';

const textOf = (name: string) => readFileSync(join(DATA_DIR, 'standards', name), 'utf8');

describe('standards.json', () => {
  const result = readStandards(JSON.parse(textOf('standards.json')));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const standards: Standards = result.value;

  it('gives each profile every class once, from near to far, and every stage', () => {
    for (const { id, classes, areaPerPersonM2, stagesOf } of standards.profiles) {
      expect([id, classes.map(({ shelterClass }) => shelterClass)]).toEqual([id, [...SHELTER_CLASSES]]);
      expect(classes.map(({ serviceDistanceM }) => serviceDistanceM)).toSatisfy(isRising);
      expect(classes.map(({ minAreaM2 }) => minAreaM2 ?? 0)).toSatisfy(isRising);
      expect(STAGES.map((stage) => areaPerPersonM2[stage])).toSatisfy(isRising);
      expect(SHELTER_CLASSES.map((name) => stagesOf[name].length)).toSatisfy(isRising);
    }
  });

  it('never calls a profile verified: the control tables could not be read', () => {
    expect(standards.profiles.filter(({ verified }) => verified)).toEqual([]);
    expect(standards.profiles.filter(({ source }) => source.zh.length < 30 || source.en.length < 40)).toEqual(
      [],
    );
  });

  it('lets every mode move, and walkers no faster than a brisk walk', () => {
    for (const mode of TRAVEL_MODES) {
      const { walkMps, speedFactor, maxKmh } = standards.travel[mode];
      expect([mode, walkMps !== null]).toEqual([mode, mode === 'walk']);
      expect([mode, speedFactor !== null && maxKmh !== null]).toEqual([mode, mode !== 'walk']);
    }
    const { healthy, elderly, wheelchair } = standards.walkers;
    expect([wheelchair.value, elderly.value, healthy.value]).toSatisfy(isRising);
    expect(healthy.value).toBeLessThanOrEqual(1.5);
  });

  it('keeps the emergency profile on the careful side of the RAND formula, within one half', () => {
    const { speedFactor } = standards.travel.emergency;
    const randMin = 0.65 + 1.7 * 2.5;
    const kmh = 60 * (speedFactor ?? 0);
    const ours = ((2.5 * 1.609344) / kmh) * 60;
    expect(ours).toBeGreaterThan(randMin);
    expect(ours).toBeLessThan(randMin * 1.5);
  });

  it('has one road rule for each type and level, and one for types it does not name', () => {
    const keys = standards.hazardRoads.map(({ type, level }) => `${type} ${level}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const type of new Set(standards.hazardRoads.map((rule) => rule.type))) {
      expect(keys.filter((key) => key.startsWith(`${type} `))).toHaveLength(WARNING_LEVELS.length);
    }
    expect(keys).toEqual(expect.arrayContaining(['* 1', '* 2', '* 3', '* 4']));
  });

  it('is never milder at a graver level, nor harder on emergency vehicles than on cars', () => {
    for (const rule of standards.hazardRoads) {
      expect(delay(rule.roads.emergency)).toBeLessThanOrEqual(delay(rule.roads.car));
      const graver = standards.hazardRoads.find(
        ({ type, level }) => type === rule.type && level === rule.level - 1,
      );
      if (!graver) continue;
      for (const mode of TRAVEL_MODES) {
        expect(delay(graver.roads[mode])).toBeGreaterThanOrEqual(delay(rule.roads[mode]));
      }
    }
  });

  it('names each response target once, with the clock it runs on', () => {
    const ids = standards.responseTargets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const clocks = new Set(standards.responseTargets.map(({ clock }) => clock));
    expect(clocks).toEqual(new Set(['turnout', 'travel', 'total']));
  });
});

describe('country-speeds.json', () => {
  const tables = parseRecipeFile(countrySpeedsSchema, 'country-speeds.json', textOf('country-speeds.json'));

  it.each(['UY', 'KZ', 'CN', 'XX'])('has a speed for every class of road in %s', (country) => {
    const speeds = speedsOf(tables, country);
    for (const road of ['motorway', 'trunk', 'primary', 'secondary', 'tertiary']) {
      expect(speeds[road]).toBeGreaterThan(0);
      expect(speeds[`${road}_link`]).toBeLessThanOrEqual(speeds[road] ?? 0);
    }
    for (const road of ['unclassified', 'residential', 'living_street', 'service', 'track', 'road']) {
      expect(speeds[road]).toBeGreaterThan(0);
    }
  });
});

/** Times travel takes through a zone; a closed road takes for ever. */
function delay(effect: RoadEffect): number {
  if (effect.effect === 'closed') return Number.POSITIVE_INFINITY;
  return effect.effect === 'slow' ? effect.factor : 1;
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
}
