import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_DIR } from '../../scripts/pack/paths';
import { WARNING_LEVELS } from '../../src/domain/hazard';
import { SHELTER_CLASSES, STAGES } from '../../src/domain/shelter';
import type { RoadEffect, StandardsFile } from '../../src/domain/standards';
import { TRAVEL_MODES } from '../../src/domain/travel';
import { countrySpeedsSchema, parseRecipeFile, speedsOf } from '../../src/ingest';
import { readStandards } from '../../src/ingest/schema/standards';

const textOf = (name: string) => readFileSync(join(DATA_DIR, 'standards', name), 'utf8');

describe('standards.json', () => {
  const result = readStandards(JSON.parse(textOf('standards.json')));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const standards: StandardsFile = result.value;

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

  const norms = standards.reliefNorms ?? [];

  it('gives every relief norm and item a name of its own, and every figure a source in both languages', () => {
    expect(norms.map(({ id }) => id)).toEqual(['sphere', 'sphere-survival', 'unhcr-cold', 'cn-basic-living']);
    for (const { id, items } of norms) {
      expect([id, new Set(items.map((item) => item.id)).size]).toEqual([id, items.length]);
      const thin = items.filter(({ source }) => source.zh.length < 10 || source.en.length < 30);
      expect([id, thin.map((item) => item.id)]).toEqual([id, []]);
    }
  });

  it('lets no stock serve as two items of one norm', () => {
    for (const { id, items } of norms) {
      const codes = items.flatMap((item) => item.codes);
      const both = codes.filter((code, at) =>
        codes.some((other, otherAt) => at !== otherAt && other.startsWith(code)),
      );
      expect([id, both]).toEqual([id, []]);
    }
  });

  it('calls verified only what was read: water, toilets and the computed people in a tent', () => {
    const verified = norms.flatMap(({ id, items }) =>
      items.filter((item) => item.verified).map((item) => `${id} ${item.id} ${item.rate}/${item.people}`),
    );
    expect(verified).toEqual([
      'sphere drinking-water 15/1',
      `sphere tents 1/${Math.floor(12 / 3.5)}`,
      'sphere toilets 1/20',
      'sphere-survival drinking-water 7.5/1',
      `sphere-survival tents 1/${Math.floor(12 / 3.5)}`,
      `unhcr-cold tents 1/${Math.floor(12 / 4.5)}`,
      'unhcr-cold toilets 1/20',
    ]);
    expect(norms.at(-1)?.source.zh).toContain('不得作为国家标准引用');
  });

  it('names the hours by which relief has to be there', () => {
    const hours = standards.deliveryTargets?.map(({ id, seconds }) => [id, seconds / 3600]);
    expect(hours).toEqual([
      ['relief-10h', 10],
      ['relief-12h', 12],
    ]);
  });

  it.each(['montevideo', 'astana'])('counts stock of %s in the units of the norms', (city) => {
    const { items } = JSON.parse(readFileSync(join(DATA_DIR, city, 'warehouses.json'), 'utf8')) as {
      items: { stock: { code: string; unit: { zh: string; en: string } }[] }[];
    };
    const rows = items.flatMap(({ stock }) => stock);
    for (const item of norms.flatMap((norm) => norm.items)) {
      const matching = rows.filter(({ code }) => item.codes.some((prefix) => code.startsWith(prefix)));
      expect([item.id, matching.filter(({ unit }) => unit.en !== item.unit.en)]).toEqual([item.id, []]);
    }
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
