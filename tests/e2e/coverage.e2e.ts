import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address } from './support/address';
import { readCoverage } from './support/coverage';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');

describe('the coverage gap', () => {
  let visit: Visit;
  const panel = () => visit.page.getByRole('region', { name: 'Coverage gap' });
  const coverage = () => readCoverage(panel());
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?lang=en`);
    await settled(visit.page);
    await vi.waitUntil(async () => (await coverage()) !== null, PATIENCE);
  });
  afterAll(() => visit.close());

  it.each([
    ['short-term', '1 km'],
    ['medium-term', '1.5 km'],
    ['central', '5 km'],
    ['emergency', '500 m'],
  ])('is measured anew for the class %s, and everybody is in one of three classes', async (id, distance) => {
    const before = await coverage();
    await panel().getByRole('combobox', { name: 'Shelter class and distance' }).selectOption(id);
    await expect.poll(async () => (await coverage())?.distance, PATIENCE).toBe(distance);
    const after = await coverage();
    expect(after?.covered).not.toBe(before?.covered);
    expect((after?.covered ?? 0) + (after?.beyond ?? 0) + (after?.cutOff ?? 0)).toBe(after?.people);
    expect(after?.uncovered).toBe((after?.beyond ?? 0) + (after?.cutOff ?? 0));
    expect(after?.people).toBe(before?.people);
    await expect.poll(() => address(visit.page).get('class'), PATIENCE).toBe(id === 'emergency' ? null : id);
  });

  it('leaves out more people who use a wheelchair', async () => {
    const healthy = await coverage();
    const most = healthy?.covered ?? 0;
    await panel().getByRole('combobox', { name: 'Who walks' }).selectOption('wheelchair');
    await expect.poll(async () => (await coverage())?.covered ?? most, PATIENCE).toBeLessThan(most);
    await panel().getByRole('combobox', { name: 'Who walks' }).selectOption('healthy');
    await expect.poll(coverage, PATIENCE).toEqual(healthy);
  });

  it('is overstated by straight lines, and says by how much', async () => {
    const road = await coverage();
    const claimed = Number(
      /overstate it by ([\d,]+) people/.exec(await panel().innerText())?.[1]?.replaceAll(',', ''),
    );
    expect(claimed).toBeGreaterThan(0);
    await panel().getByRole('radio', { name: 'Straight line' }).check({ force: true });
    await expect.poll(async () => (await coverage())?.covered, PATIENCE).toBe((road?.covered ?? 0) + claimed);
    await panel().getByRole('radio', { name: 'Road network' }).check({ force: true });
    await expect.poll(coverage, PATIENCE).toEqual(road);
  });

  it('lists the gap areas by people, and one click flies there', async () => {
    const gaps = panel().getByRole('listitem').getByRole('button');
    const people = (await gaps.allInnerTexts()).map((text) =>
      Number(/([\d,]+)\s*$/.exec(text)?.[1]?.replaceAll(',', '')),
    );
    expect(people.length).toBeGreaterThan(3);
    expect(people).toEqual([...people].sort((a, b) => b - a));
    const before = address(visit.page).get('c');
    await gaps.nth(2).click();
    await expect.poll(() => address(visit.page).get('sel'), PATIENCE).toMatch(/^gap:/);
    await expect.poll(() => address(visit.page).get('c'), PATIENCE).not.toBe(before);
    expect(address(visit.page).get('c')).toMatch(/,14$/);
    expect(await gaps.nth(2).getAttribute('aria-pressed')).toBe('true');
  });
});
