import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address, pairOf } from './support/address';
import { answerOf, KINDS, readRow, rows, rowTexts, seconds, section } from './support/answer';
import { clickMap, mapPicture } from './support/map';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const PLACE = [-56.1936, -34.8712] as const;

describe('an incident in the operator view', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?lang=en&theme=dark&c=${PLACE.join(',')},14`);
    await settled(visit.page);
  });
  afterAll(() => visit.close());

  it('asks for an incident while there is none', async () => {
    const incident = section(visit.page, 'Incident');
    expect(await incident.innerText()).toContain('Place an incident on the map');
    expect(address(visit.page).get('at')).toBeNull();
    expect(await visit.page.getByRole('region', { name: 'Rescue teams' }).count()).toBe(0);
  });

  it('is placed where the map is clicked', async () => {
    await clickMap(visit.page, PLACE);
    await expect.poll(() => section(visit.page, 'Incident').innerText(), PATIENCE).toMatch(/-34\.871\d\d/);
    await expect.poll(() => address(visit.page).get('type'), PATIENCE).toBe('flood');
    const [lon, lat] = pairOf(address(visit.page), 'at');
    expect(Math.abs(lon - PLACE[0])).toBeLessThan(0.0002);
    expect(Math.abs(lat - PLACE[1])).toBeLessThan(0.0002);
    expect(address(visit.page).get('grade')).toBe('3');
  });

  it.each(KINDS)('lists the nearest %s by road, soonest first', async (kind) => {
    await expect.poll(() => rows(visit.page, kind).count(), PATIENCE).toBeGreaterThanOrEqual(3);
    const read = (await rowTexts(visit.page, kind)).map(readRow);
    const times = read.map(({ travelS }) => travelS);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.min(...times)).toBeGreaterThan(0);
    expect(Math.min(...read.map(({ distanceM }) => distanceM))).toBeGreaterThan(0);
    expect(await section(visit.page, kind).innerText()).toContain('Road network');
  });

  it('shows the first of each kind and the people left out as the four figures', async () => {
    const figures = visit.page.getByRole('navigation', { name: 'Answer' });
    const first = async (kind: string) => readRow((await rowTexts(visit.page, kind))[0] ?? '').travelS;
    for (const [meaning, kind] of [
      ['First team arrives', 'Rescue teams'],
      ['First supplies arrive', 'Reserve warehouses'],
      ['Walk to a shelter', 'Emergency shelters'],
    ] as const) {
      const text = await figures.getByRole('button', { name: meaning }).innerText();
      expect(seconds(/[\d:]+/.exec(text)?.[0] ?? '')).toBe(await first(kind));
    }
    await expect
      .poll(() => figures.getByRole('button', { name: 'not covered by any shelter' }).innerText(), PATIENCE)
      .toMatch(/\d{1,3}(?:,\d{3})+/);
  });

  it('draws the routes: they leave the map with their layer and come back', async () => {
    await settled(visit.page);
    const routes = visit.page.getByRole('switch', { name: /^Routes/ });
    expect(await visit.page.getByText(/^Routes\s*15$/).count()).toBeGreaterThan(0);
    const shown = await mapPicture(visit.page);
    await routes.setChecked(false, { force: true });
    await expect.poll(async () => (await mapPicture(visit.page)).equals(shown), PATIENCE).toBe(false);
    await routes.setChecked(true, { force: true });
    await expect.poll(async () => (await mapPicture(visit.page)).equals(shown), PATIENCE).toBe(true);
  });

  it('says which nearer ones were passed over and why', async () => {
    const teams = section(visit.page, 'Rescue teams');
    const summary = teams.getByRole('button', { name: /passed over/ });
    const count = Number(/\d+/.exec(await summary.innerText())?.[0]);
    await summary.click();
    const reasons =
      /Inside a hazard zone|Full|Closed|Not suitable|No stock|Lacks the capability|Out of service|Cut off|Too far/;
    const passed = teams.getByRole('listitem').filter({ hasText: reasons }).filter({ hasText: 'straight' });
    expect(count).toBeGreaterThan(0);
    expect(await passed.count()).toBe(count);
    await summary.click();
  });

  it('describes the way of a chosen one street by street', async () => {
    const row = rows(visit.page, 'Rescue teams').first();
    const { distanceM } = readRow((await rowTexts(visit.page, 'Rescue teams'))[0] ?? '');
    const before = address(visit.page).get('c');
    await row.click();
    const way = section(visit.page, 'Rescue teams').getByRole('list', { name: /^Route: / });
    const steps = await way.getByRole('listitem').allInnerTexts();
    expect(steps.length).toBeGreaterThan(3);
    expect(steps[0]).toMatch(/^Head (north|east|south|west)/);
    expect(steps.at(-1)).toMatch(/^Arrive/);
    expect(steps.some((step) => /Turn (left|right) onto \p{Lu}/u.test(step))).toBe(true);
    const total = steps.reduce((sum, step) => {
      const [, value = '0', unit] = /([\d.,]+)\s?(m|km)\s*$/.exec(step) ?? [];
      return sum + Number(value.replace(',', '')) * (unit === 'km' ? 1000 : 1);
    }, 0);
    expect(Math.abs(total - distanceM)).toBeLessThan(50 * steps.length);
    await expect.poll(() => address(visit.page).get('c'), PATIENCE).not.toBe(before);
    expect(address(visit.page).get('sel')).toMatch(/^team:/);
    await row.click();
    await expect.poll(() => way.count(), PATIENCE).toBe(0);
  });

  it('is reproduced by its address on another machine', async () => {
    const here = await answerOf(visit.page);
    await section(visit.page, 'Incident').getByRole('radio', { name: /Major/ }).check({ force: true });
    await expect.poll(() => address(visit.page).get('grade'), PATIENCE).toBe('2');
    const other = await openBrowser({ locale: 'zh-CN', colorScheme: 'light' });
    try {
      await other.page.goto(visit.page.url());
      await expect.poll(() => answerOf(other.page), PATIENCE).toEqual(here);
      expect(await other.page.getByRole('combobox', { name: 'Type' }).inputValue()).toBe('flood');
      expect(await other.page.getByRole('radio', { name: /Major/ }).isChecked()).toBe(true);
      expect(await other.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    } finally {
      await other.close();
    }
  });
});
