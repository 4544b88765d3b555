import { describe, expect, it } from 'vitest';
import { createTranslate } from './translate';
import { routeStepText, type StepLike } from './route-step-text';

const step = (part: Partial<StepLike>): StepLike => ({
  street: 'Avenida Italia',
  turn: 'left',
  heading: 2,
  distanceM: 120,
  structure: null,
  ...part,
});
const en = (part: Partial<StepLike>) => routeStepText(step(part), createTranslate('en'));
const zh = (part: Partial<StepLike>) => routeStepText(step(part), createTranslate('zh-CN'));

describe('routeStepText', () => {
  it('names the turn and the street', () => {
    expect(en({})).toBe('Turn left onto Avenida Italia');
    expect(zh({})).toBe('左转，进入 Avenida Italia');
  });

  it('leaves an unnamed way without a name', () => {
    expect(en({ street: null })).toBe('Turn left');
    expect(zh({ street: null, turn: 'straight' })).toBe('直行');
  });

  it('sets out in a direction of the compass', () => {
    expect(en({ turn: 'depart' })).toBe('Head east on Avenida Italia');
    expect(zh({ turn: 'depart', street: null })).toBe('向东出发');
  });

  it('tells of bridges and tunnels', () => {
    expect(en({ structure: 'bridge' })).toBe('Turn left onto Avenida Italia (bridge)');
    expect(zh({ structure: 'tunnel', turn: 'straight' })).toBe('沿 Avenida Italia 直行（隧道）');
  });

  it('goes round and arrives', () => {
    expect(en({ turn: 'roundabout' })).toBe('Take the roundabout onto Avenida Italia');
    expect(en({ turn: 'arrive' })).toBe('Arrive');
  });
});
