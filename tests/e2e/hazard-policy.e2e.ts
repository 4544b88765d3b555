import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { answered, rowTexts } from './support/answer';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const TEAMS = 'Rescue teams';

describe('what hazard zones do to roads', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?lang=en&at=-56.1936,-34.8712&type=flood&grade=2`);
    await settled(visit.page);
    await answered(visit.page);
  });
  afterAll(() => visit.close());

  const settings = () => visit.page.getByRole('dialog', { name: 'Settings' });
  const flood = () =>
    settings()
      .getByRole('rowgroup')
      .filter({ hasText: /^Flood/ });
  const orange = () =>
    flood().getByRole('combobox', { name: 'Level II orange warning, Emergency vehicle', exact: true });
  const slowed = async () => (await rowTexts(visit.page, TEAMS)).filter((row) => row.includes('slowed'));

  it('closes the flooded roads when the policy says so, and the route takes another way', async () => {
    const before = await rowTexts(visit.page, TEAMS);
    const through = (await slowed())[0] ?? '';
    expect(through).not.toBe('');
    const name = / (Exercise .+?) (?:Fire|Flood|Water|Emergency|Police)/.exec(through)?.[1] ?? '';

    await visit.page.getByRole('button', { name: 'Settings' }).click();
    expect(await orange().inputValue()).toBe('slow');
    await orange().selectOption('closed');
    expect(await settings().innerText()).toContain('edited');
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => settings().count(), PATIENCE).toBe(0);

    await expect.poll(() => rowTexts(visit.page, TEAMS), PATIENCE).not.toEqual(before);
    await expect.poll(slowed, PATIENCE).toEqual([]);
    const around = (await rowTexts(visit.page, TEAMS)).find((row) => row.includes(name));
    expect(around).not.toBe(through);
  });

  it('gives the former answer after a reset', async () => {
    const closed = await rowTexts(visit.page, TEAMS);
    await visit.page.getByRole('button', { name: 'Settings' }).click();
    await settings().getByRole('button', { name: 'Reset' }).click();
    expect(await orange().inputValue()).toBe('slow');
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => rowTexts(visit.page, TEAMS), PATIENCE).not.toEqual(closed);
    expect(await slowed()).not.toEqual([]);
  });
});
