import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { section } from './support/answer';
import { clickMap, drawn, pixelOf } from './support/map';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
/** Inside the coverage gap of Villa Muñoz. */
const GAP = [-56.1735, -34.8865] as const;
/** In the centre, where everybody has a place already. */
const CENTRE = [-56.188, -34.905] as const;

describe('places in shelters', () => {
  let visit: Visit;
  const panel = () => section(visit.page, 'Places in shelters');
  const count = (text: string | undefined) => Number((text ?? 'none').replaceAll(',', ''));

  /** People of the three steps and those lost on the way, from the top; null while it is computed. */
  async function figures() {
    if ((await panel().count()) === 0 || (await panel().getAttribute('aria-busy')) === 'true') return null;
    const text = (await panel().innerText()).replace(/\s+/g, ' ');
    const [, left] = /([\d,]+) people [\d.]+% have no place/.exec(text) ?? [];
    const [, reach] = /Within reach of a shelter ([\d,]+)/.exec(text) ?? [];
    const [, usable] = /With a place open now ([\d,]+)/.exec(text) ?? [];
    const [, outOfReach] = /([\d,]+) out of reach/.exec(text) ?? [];
    return left === undefined
      ? null
      : { left: count(left), reach: count(reach), usable: count(usable), outOfReach: count(outOfReach) };
  }

  beforeAll(async () => {
    visit = await openBrowser({ width: 1440, height: 900 });
    await visit.page.goto(`${base}?view=planner&lang=en&an=allocation&tab=allocation&c=${GAP.join(',')},13`);
    await settled(visit.page);
    await vi.waitUntil(async () => (await figures()) !== null, PATIENCE);
  });
  afterAll(() => visit.close());

  it('parts everybody into those with a place and those without', async () => {
    const shown = await figures();
    expect(shown!.left + shown!.usable).toBe(shown!.reach + shown!.outOfReach);
    expect(await section(visit.page, /^Load of shelters/).innerText()).toContain('Assigned');
  });

  it('changes while a proposal is dragged, before it is let go', async () => {
    await drawn(visit.page);
    const { left } = (await figures())!;
    await visit.page.getByRole('button', { name: 'Add a proposed shelter' }).click();
    await clickMap(visit.page, GAP);
    await expect.poll(async () => (await figures())?.left ?? left, PATIENCE).toBeLessThan(left);
    const placed = (await figures())!.left;
    const [start, end] = [await pixelOf(visit.page, GAP), await pixelOf(visit.page, CENTRE)];
    await visit.page.mouse.move(start.x, start.y);
    await visit.page.mouse.down();
    await visit.page.mouse.move(end.x, end.y, { steps: 8 });
    await expect.poll(async () => (await figures())?.left ?? placed, PATIENCE).not.toBe(placed);
    await visit.page.mouse.move(start.x, start.y, { steps: 8 });
    await expect.poll(async () => (await figures())?.left, PATIENCE).toBe(placed);
    await visit.page.mouse.up();
    await expect.poll(async () => (await figures())?.left, PATIENCE).toBe(placed);
  });

  it('closes a road that matters from its card', async () => {
    await visit.page.getByRole('tab', { name: 'Roads' }).click();
    const table = section(visit.page, /^Roads that matter/);
    await table.getByRole('row').nth(1).click();
    const card = visit.page.getByRole('article');
    await card.getByRole('button', { name: 'Close this road' }).click();
    const closures = section(visit.page, /^Road closures/);
    await expect.poll(() => closures.innerText(), PATIENCE).toMatch(/\b1 stretch of road · \d+ m/);
    await closures.getByRole('button', { name: 'Undo the last change of closures' }).click();
    await expect.poll(() => closures.innerText(), PATIENCE).not.toContain('stretch of road');
  });

  it('colours the cells when it is asked to', async () => {
    await panel().getByRole('radio', { name: 'Access' }).check({ force: true });
    await visit.page.getByText('Places in reach per 100 people').waitFor();
    expect(visit.complaints).toEqual([]);
  });
});
