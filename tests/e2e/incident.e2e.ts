import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address, pairOf } from './support/address';
import { answerOf, answered, rowTexts, rows, section } from './support/answer';
import { clickMap, dragMap } from './support/map';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const PLACE = [-56.1736, -34.8712] as const;
const MOVED = [-56.1676, -34.8742] as const;
const CLICKED = [-56.1776, -34.8682] as const;

describe('changing the incident', () => {
  let visit: Visit;
  const incident = () => section(visit.page, 'Incident');
  const button = (name: string) => incident().getByRole('button', { name, exact: true });
  const rounded = (place: readonly [number, number]) => place.map((value) => value.toFixed(3)).join();
  const expectPlace = () => expect.poll(() => rounded(pairOf(address(visit.page), 'at')), PATIENCE);
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(
      `${base}?lang=en&at=${PLACE.join(',')}&type=flood&grade=3&c=${PLACE.join(',')},14&off=shelters,teams,gap`,
    );
    await settled(visit.page);
    await answered(visit.page);
  });
  afterAll(() => visit.close());

  it('calls other teams for a fire than for a flood', async () => {
    const forFlood = await rowTexts(visit.page, 'Rescue teams');
    await incident().getByRole('combobox', { name: 'Type' }).selectOption('fire');
    await expect.poll(() => rowTexts(visit.page, 'Rescue teams'), PATIENCE).not.toEqual(forFlood);
    const forFire = await rowTexts(visit.page, 'Rescue teams');
    expect(forFlood.join()).toMatch(/Flood control|Water rescue/);
    expect(forFire.join()).not.toMatch(/Flood control|Water rescue/);
    expect(forFire.join()).toMatch(/Fire and rescue/);
    await expect.poll(() => address(visit.page).get('type'), PATIENCE).toBe('fire');
    await button('Undo').click();
    await expect.poll(() => rowTexts(visit.page, 'Rescue teams'), PATIENCE).toEqual(forFlood);
    expect(await incident().getByRole('combobox', { name: 'Type' }).inputValue()).toBe('flood');
  });

  it('offers the types under the four statutory classes', async () => {
    const groups = await incident()
      .getByRole('combobox', { name: 'Type' })
      .evaluate((select) => [...select.querySelectorAll('optgroup')].map(({ label }) => label));
    expect(groups).toEqual(['Natural disaster', 'Accident', 'Public health', 'Social security']);
  });

  it('takes a grade and says it in words', async () => {
    await incident()
      .getByRole('radio', { name: /Extraordinary/ })
      .check({ force: true });
    expect(await incident().innerText()).toContain('Grade · Extraordinary');
    await expect.poll(() => address(visit.page).get('grade'), PATIENCE).toBe('1');
    await button('Undo').click();
    await expect.poll(() => address(visit.page).get('grade'), PATIENCE).toBe('3');
  });

  it('moves by dragging, with undo and redo, and the answer follows', async () => {
    const before = await answerOf(visit.page);
    await dragMap(visit.page, PLACE, MOVED);
    await expectPlace().toBe(rounded(MOVED));
    await expect.poll(() => answerOf(visit.page), PATIENCE).not.toEqual(before);
    await button('Undo').click();
    await expectPlace().toBe(rounded(PLACE));
    await expect.poll(() => answerOf(visit.page), PATIENCE).toEqual(before);
    await button('Redo').click();
    await expectPlace().toBe(rounded(MOVED));
    await button('Undo').click();
    await expectPlace().toBe(rounded(PLACE));
  });

  it('moves by a button and a click', async () => {
    await button('Move').click();
    expect(await incident().innerText()).toContain('Click the map…');
    await clickMap(visit.page, CLICKED);
    await expectPlace().toBe(rounded(CLICKED));
    await button('Undo').click();
    await expectPlace().toBe(rounded(PLACE));
  });

  it('is cleared, and that is undone by the keyboard', async () => {
    await button('Clear').click();
    await expect.poll(() => address(visit.page).get('at'), PATIENCE).toBeNull();
    expect(await visit.page.getByRole('region', { name: 'Rescue teams' }).count()).toBe(0);
    await visit.page.keyboard.press('Control+z');
    await expectPlace().toBe(rounded(PLACE));
    await expect.poll(() => rows(visit.page, 'Rescue teams').count(), PATIENCE).toBeGreaterThanOrEqual(3);
  });
});
