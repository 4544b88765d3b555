import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address } from './support/address';
import { section } from './support/answer';
import { keptInBrowser } from './support/kept';
import { clickMap, drawn, dragMap } from './support/map';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
/** Inside the coverage gap of Villa Muñoz. */
const GAP = [-56.1735, -34.8865] as const;
const MOVED = [-56.1715, -34.8835] as const;

describe('planning shelters', () => {
  let visit: Visit;
  const proposals = () => section(visit.page, /^Proposed shelters/);
  const figures = () => section(visit.page, 'What the plan changes');
  const yardstick = () => section(visit.page, 'Yardstick');
  const undo = () => proposals().getByRole('button', { name: 'Undo', exact: true });
  const redo = () => proposals().getByRole('button', { name: 'Redo', exact: true });
  const number = (text: string | undefined) => Number((text ?? 'none').replaceAll(',', ''));

  /** People left out now and before the plan; null while it is being computed. */
  async function unserved(): Promise<{ readonly now: number; readonly was: number | null } | null> {
    if ((await figures().getAttribute('aria-busy')) === 'true') return null;
    const text = (await figures().innerText()).replace(/\s+/g, ' ');
    const [, now, was] = /([\d,]+) people not covered · [\d.]+%(?: was ([\d,]+))?/.exec(text) ?? [];
    if (now === undefined) return null;
    return { now: number(now), was: was === undefined ? null : number(was) };
  }
  const fewerThanBefore = async () => {
    const shown = await unserved();
    return shown !== null && shown.was !== null && shown.now < shown.was;
  };
  const names = () =>
    proposals()
      .getByRole('textbox', { name: 'Name' })
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?view=planner&lang=en&c=${GAP.join(',')},14`);
    await settled(visit.page);
    await vi.waitUntil(async () => (await unserved()) !== null, PATIENCE);
  });
  afterAll(() => visit.close());

  it('adds a proposal where the map is clicked, and fewer people are left out', async () => {
    const before = await unserved();
    expect(before?.was).toBeNull();
    await visit.page.getByRole('button', { name: 'Add a proposed shelter' }).click();
    await visit.page.getByRole('button', { name: 'Click its place on the map' }).waitFor();
    await clickMap(visit.page, GAP);
    await expect.poll(names, PATIENCE).toHaveLength(1);
    await expect.poll(fewerThanBefore, PATIENCE).toBe(true);
    expect((await unserved())?.was).toBe(before?.now);
    expect(await figures().innerText()).toMatch(/−[\d,]+/);
  });

  it('undoes and redoes it', async () => {
    const after = await unserved();
    await undo().click();
    await expect.poll(names, PATIENCE).toEqual([]);
    await expect.poll(async () => (await unserved())?.was, PATIENCE).toBeNull();
    await redo().click();
    await expect.poll(names, PATIENCE).toHaveLength(1);
    await expect.poll(unserved, PATIENCE).toEqual(after);
  });

  it('changes its area and says how many it holds', async () => {
    const area = proposals().getByRole('spinbutton', { name: 'Effective area' });
    const holds = async () => number(/Holds ([\d,]+) people/.exec(await proposals().innerText())?.[1]);
    await area.fill('5000');
    await expect.poll(holds, PATIENCE).toBeGreaterThan(0);
    const former = await holds();
    await area.fill('10000');
    await expect.poll(holds, PATIENCE).toBe(former * 2);
  });

  it('changes its class: one that is below the yardstick serves nobody by it', async () => {
    const proposed = proposals().getByRole('combobox', { name: 'Shelter class' });
    await yardstick().getByRole('combobox', { name: 'Shelter class' }).selectOption('short-term');
    await expect
      .poll(async () => {
        const shown = await unserved();
        return shown !== null && shown.was !== null && shown.now === shown.was;
      }, PATIENCE)
      .toBe(true);
    await proposed.selectOption('short-term');
    await expect.poll(fewerThanBefore, PATIENCE).toBe(true);
    await undo().click();
    expect(await proposed.inputValue()).toBe('emergency');
    await yardstick().getByRole('combobox', { name: 'Shelter class' }).selectOption('emergency');
    await expect.poll(fewerThanBefore, PATIENCE).toBe(true);
  });

  it('is moved by dragging, and the figures follow', async () => {
    await drawn(visit.page);
    const before = await unserved();
    await dragMap(visit.page, GAP, MOVED);
    const place = async () => /-34\.88\d+, -56\.17\d+/.exec(await proposals().innerText())?.[0];
    await expect.poll(place, PATIENCE).toMatch(/^-34\.883\d+, -56\.171\d+|^-34\.883\d+, -56\.1714\d+/);
    await expect.poll(async () => (await unserved())?.now ?? before?.now, PATIENCE).not.toBe(before?.now);
    expect((await unserved())?.was).toBe(before?.was);
  });

  it('is still there after a reload', async () => {
    await proposals().getByRole('textbox', { name: 'Name' }).fill('Plaza nueva');
    await expect.poll(() => keptInBrowser(visit.page), PATIENCE).toContain('Plaza nueva');
    expect(await proposals().innerText()).toContain('Kept in this browser');
    const before = await unserved();
    await visit.page.reload();
    await expect.poll(names, PATIENCE).toEqual(['Plaza nueva']);
    await expect.poll(unserved, PATIENCE).toEqual(before);
  });

  it('measures by another standard profile, and says its source', async () => {
    const before = await unserved();
    const profile = yardstick().getByRole('combobox', { name: 'Standard profile' });
    const source = async () => /Source: .+/.exec(await yardstick().innerText())?.[0];
    const former = await source();
    await profile.selectOption({ index: 1 });
    await expect.poll(source, PATIENCE).not.toBe(former);
    await profile.selectOption({ index: 0 });
    await expect.poll(unserved, PATIENCE).toEqual(before);
  });

  it('by straight lines claims to serve more people than by road', async () => {
    const byRoad = await unserved();
    await yardstick().getByRole('radio', { name: 'Straight line' }).check({ force: true });
    await expect
      .poll(async () => ((await unserved())?.now ?? Number.POSITIVE_INFINITY) < (byRoad?.now ?? 0), PATIENCE)
      .toBe(true);
    await expect.poll(() => figures().innerText(), PATIENCE).toContain('Straight line');
    await expect.poll(() => address(visit.page).get('method'), PATIENCE).toBe('straight-line');
    await yardstick().getByRole('radio', { name: 'Road network' }).check({ force: true });
    await expect.poll(unserved, PATIENCE).toEqual(byRoad);
  });

  it('has a table of gaps that follows the map, and a row flies there', async () => {
    const table = section(visit.page, /^Coverage gaps/);
    const count = () => table.getByRole('row').count();
    const here = await count();
    await table.getByRole('switch', { name: 'Follow the map' }).setChecked(false, { force: true });
    await expect.poll(count, PATIENCE).toBeGreaterThan(here);
    await table.getByRole('row').nth(4).click();
    await expect.poll(() => address(visit.page).get('sel'), PATIENCE).toMatch(/^gap:/);
    await expect.poll(() => address(visit.page).get('c'), PATIENCE).not.toMatch(/^-56\.1735/);
  });

  it('clears the plan', async () => {
    await proposals().getByRole('button', { name: 'Remove all proposals' }).click();
    await expect.poll(names, PATIENCE).toEqual([]);
    await undo().click();
    await expect.poll(names, PATIENCE).toEqual(['Plaza nueva']);
  });
});
