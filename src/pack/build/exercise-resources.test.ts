import { describe, expect, it } from 'vitest';
import { boxPolygon } from './land';
import { toHazards } from './exercise-resources';

describe('toHazards', () => {
  it('marks the recipe’s zones as exercise, with their origin', () => {
    const text = { zh: '文', en: 'Text' };
    const properties = {
      id: 'h1',
      type: 'flood',
      level: 2,
      status: 'Exercise',
      headline: text,
      description: text,
      instruction: text,
      areaDesc: text,
      sender: 'drill desk',
      urgency: 'Expected',
      severity: 'Severe',
      certainty: 'Likely',
      sent: '2026-06-15T12:00:00-03:00',
      onset: '2026-06-15T12:00:00-03:00',
      expires: null,
    } as const;
    const geometry = boxPolygon([0, 0, 1, 1]);
    const [hazard] = toHazards({
      type: 'FeatureCollection',
      origin: { zh: 'drawn for a test', en: 'drawn for a test' },
      licence: 'CC0-1.0',
      asOf: null,
      features: [{ type: 'Feature', properties, geometry }],
    });
    expect(hazard).toEqual({ ...properties, geometry, grade: 'exercise', source: properties.sender });
  });
});
