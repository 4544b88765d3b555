import { describe, expect, it } from 'vitest';
import { aBox, aHazard } from '../../analysis/test-support/builders';
import { CLOSED_TO_ALL, type RoadClosure } from '../../domain/closure';
import { createTranslate } from '../../i18n/translate';
import { closureNames, hazardNames } from './zone-names';

const bridge: RoadClosure = {
  id: 'a',
  name: 'Bridge',
  geometry: { type: 'Point', coordinates: [0, 0] },
  roads: CLOSED_TO_ALL,
  since: null,
  note: '',
};

describe('names of zones', () => {
  it('stand in the order asked for; what is no more is called by its id', () => {
    expect(closureNames(['gone', 'a'], [bridge], createTranslate('en'))).toBe('gone, Bridge');
    const hazard = aHazard({ id: 'h', geometry: aBox(0, 0, 1, 1), headline: { zh: '洪水', en: 'Flood' } });
    expect(hazardNames(['h', 'x'], [hazard], createTranslate('zh-CN'), 'zh-CN')).toBe('洪水、x');
  });
});
