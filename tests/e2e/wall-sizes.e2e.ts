import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { cutTexts, textsOutside } from './support/fit';
import { mapBox, pixelOf } from './support/map';

const base = inject('baseUrl');
const PLACE = [-56.1736, -34.8712] as const;
const INCIDENT = `at=${PLACE.join(',')}&type=hazmat&grade=1`;
const DESK = [
  ['1366 × 768', 1366, 768],
  ['1920 × 1080', 1920, 1080],
  ['3840 × 2160', 3840, 2160],
] as const;
const PHONE = ['390 × 844', 390, 844] as const;
const SCREENS = [
  ...[...DESK, PHONE].map((size) => [...size, 'operator', `?${INCIDENT}`] as const),
  ...DESK.map((size) => [...size, 'wall', `?screen=wall&${INCIDENT}`] as const),
  ...[DESK[0], DESK[1], PHONE].map((size) => [...size, 'planner', '?view=planner'] as const),
  ...[DESK[0], PHONE].map((size) => [...size, 'finder', `?view=finder&at=${PLACE.join(',')}`] as const),
];

describe.each(SCREENS)('at %s (%i, %i) the %s view', (_, width, height, view, query) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser({ width, height, touch: width < 500 });
    await visit.page.goto(`${base}${query}&lang=en`);
    await settled(visit.page);
  });
  afterAll(() => visit.close());

  it.each(['en', 'zh-CN'])('fits in %s: nothing scrolls sideways, no text is cut', async (language) => {
    if (language !== 'en') {
      const switches = visit.page.getByRole('radio', { name: /中文/ });
      if ((await switches.count()) > 0) await switches.check({ force: true });
      else await visit.page.goto(`${base}${query}&lang=${language}`);
      await settled(visit.page);
    }
    const overflow = await visit.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await cutTexts(visit.page)).toEqual([]);
    expect(await textsOutside(visit.page)).toEqual([]);
  });

  if (view !== 'operator' && view !== 'wall') return;
  it('covers the incident by no panel', async () => {
    const { x, y } = await pixelOf(visit.page, PLACE);
    const box = await mapBox(visit.page);
    expect(x).toBeGreaterThan(box.x + 16);
    expect(x).toBeLessThan(box.x + box.width - 16);
    expect(y).toBeGreaterThan(box.y + 16);
    expect(y).toBeLessThan(box.y + box.height - 16);
    const covering = await visit.page.evaluate(
      (points) =>
        points.map(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.tagName.toLowerCase()),
      [
        [x, y],
        [x - 16, y],
        [x + 16, y],
        [x, y - 16],
        [x, y + 16],
      ],
    );
    expect(new Set(covering)).toEqual(new Set(['canvas']));
  });
});
