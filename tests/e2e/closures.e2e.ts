import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import type { LonLat } from '../../src/domain/geo';
import { address } from './support/address';
import { answered, rowTexts, section } from './support/answer';
import { keptInBrowser } from './support/kept';
import { tabTo } from './support/keyboard';
import { clickMap } from './support/map';
import { firstTeamRoute } from './support/nearest-route';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const INCIDENT = [-56.1936, -34.8712] as const;
const TEAMS = 'Rescue teams';
/** Some 60 m, degrees. */
const ACROSS = 0.0006;

describe('closing a road by hand', () => {
  let visit: Visit;
  let middle: LonLat;
  let before: readonly string[];

  const panel = () => section(visit.page, /^Road closures/);
  const teams = () => rowTexts(visit.page, TEAMS);
  const remove = () => panel().getByRole('button', { name: /^Remove C\d+$/ });
  const open = (zoom: number) =>
    visit.page.goto(
      `${base}?lang=en&at=${INCIDENT.join(',')}&type=flood&grade=2&c=${middle.join(',')},${zoom}`,
    );

  /** Lifts whatever an earlier try has left, and waits until the browser has forgotten it too. */
  async function clear(): Promise<void> {
    const all = panel().getByRole('button', { name: 'Remove all closures' });
    if (await all.isEnabled()) await all.click();
    await expect.poll(() => keptInBrowser(visit.page), PATIENCE).not.toContain('"closure-');
    await expect.poll(teams, PATIENCE).toEqual(before);
  }

  /** Draws an area around the middle of the way. */
  async function drawArea(): Promise<void> {
    await panel().getByRole('button', { name: 'Area' }).click();
    for (const [x, y] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      await clickMap(visit.page, [middle[0] + x * ACROSS, middle[1] + y * ACROSS]);
    }
    await visit.page.keyboard.press('Enter');
    await remove().waitFor();
  }

  beforeAll(async () => {
    const route = await firstTeamRoute(INCIDENT, 'flood');
    const at = Math.floor(route.length / 2);
    const [a, b] = [route[at - 1]!, route[at]!];
    middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    visit = await openBrowser();
    await open(16);
    await settled(visit.page);
    await answered(visit.page);
    before = await teams();
  });
  afterAll(() => visit.close());

  it('draws an area across the way of the first team, and the way is another', async () => {
    await clear();
    await drawArea();
    await expect.poll(() => panel().innerText(), PATIENCE).toMatch(/\d+ stretch(?:es)? of road · \d+/);
    expect(await panel().innerText()).toMatch(/Entered by hand here/);
    await expect.poll(teams, PATIENCE).not.toEqual(before);
    expect(address(visit.page).get('at')).not.toBeNull();
  });

  it('keeps it over a reload', async () => {
    await expect.poll(teams, PATIENCE).not.toEqual(before);
    const during = await teams();
    await expect.poll(() => keptInBrowser(visit.page), PATIENCE).toContain('closure-1');
    await visit.page.reload();
    await remove().waitFor();
    await answered(visit.page);
    await expect.poll(teams, PATIENCE).toEqual(during);
  });

  it('opens it to emergency vehicles alone, and the first way is back', async () => {
    const effects = panel().getByRole('button', { name: 'Closed to everyone' });
    await effects.click();
    await panel().getByRole('combobox', { name: 'Emergency vehicle' }).selectOption('open');
    await expect.poll(teams, PATIENCE).toEqual(before);
    await visit.page.keyboard.press('Escape');
    await panel().getByRole('button', { name: 'Undo the last change of closures' }).click();
    await expect.poll(teams, PATIENCE).not.toEqual(before);
  });

  it('lifts it, and the answer is the one before; undo brings it back', async () => {
    await remove().click();
    await expect.poll(teams, PATIENCE).toEqual(before);
    await panel().getByRole('button', { name: 'Undo the last change of closures' }).click();
    await remove().waitFor();
    await expect.poll(teams, PATIENCE).not.toEqual(before);
    await remove().click();
    await expect.poll(teams, PATIENCE).toEqual(before);
  });

  it('takes nothing but the keyboard', async () => {
    await clear();
    await open(17);
    await settled(visit.page);
    await answered(visit.page);
    await tabTo(visit.page, visit.page.locator('canvas.maplibregl-canvas'));
    const move = async (key: string) => {
      const from = address(visit.page).get('c');
      await visit.page.keyboard.press(key);
      await expect.poll(() => address(visit.page).get('c'), PATIENCE).not.toBe(from);
      await settled(visit.page);
    };
    await visit.page.keyboard.press('c');
    await panel().getByText('Click along or across the roads to close.').waitFor();
    await move('ArrowLeft');
    await move('ArrowUp');
    await visit.page.keyboard.press(' ');
    await panel().getByText('1 corner so far').waitFor();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) await move(key);
    await visit.page.keyboard.press(' ');
    await panel().getByText('2 corners so far').waitFor();
    await visit.page.keyboard.press('Backspace');
    await panel().getByText('1 corner so far').waitFor();
    await visit.page.keyboard.press(' ');
    await visit.page.keyboard.press('Enter');
    await remove().waitFor();
    await expect.poll(teams, PATIENCE).not.toEqual(before);
    await visit.page.keyboard.press('Control+z');
    await expect.poll(() => remove().count(), PATIENCE).toBe(0);
    await expect.poll(teams, PATIENCE).toEqual(before);
  });

  it('is left by Escape without a trace', async () => {
    await clear();
    await visit.page.keyboard.press('c');
    await panel().getByRole('button', { name: 'Stop' }).waitFor();
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => panel().getByRole('button', { name: 'Stop' }).count(), PATIENCE).toBe(0);
    expect(await remove().count()).toBe(0);
  });

  it('stays out of the public view', async () => {
    await clear();
    await drawArea();
    await expect.poll(() => keptInBrowser(visit.page), PATIENCE).toContain('"closure-');
    await visit.page.goto(`${base}?view=finder&lang=en&at=${INCIDENT.join(',')}`);
    await settled(visit.page);
    expect(await visit.page.locator('body').innerText()).not.toMatch(/clos(?:ed roads|ure)/i);
  });
});
