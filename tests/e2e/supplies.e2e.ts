import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address } from './support/address';
import { seriousFaults } from './support/axe';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const numberOf = (text: string | undefined): number => Number(text?.replaceAll(',', ''));

describe('supplies and risk', () => {
  let visit: Visit;
  const region = (name: string) => visit.page.getByRole('region', { name });
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?lang=en`);
    await settled(visit.page);
  });
  afterAll(() => visit.close());

  const needs = () => region('Relief needs and stock');
  /** Water and tents needed, litres and pieces; null while there is no answer. */
  async function needed(): Promise<{ water: number; tents: number } | null> {
    const found = /Drinking water[\s\S]*?([\d,]+) litres[\s\S]*?Tents, 12 m²[\s\S]*?([\d,]+) tents/.exec(
      await needs().innerText(),
    );
    return found && { water: numberOf(found[1]), tents: numberOf(found[2]) };
  }

  it('tell the need, and twice the water for twice the days', async () => {
    await visit.page.getByRole('tab', { name: 'Supplies' }).click();
    await vi.waitUntil(async () => (await needed()) !== null, PATIENCE);
    const three = await needed();
    expect(three?.water).toBeGreaterThan(0);
    await needs().getByRole('spinbutton', { name: 'Days' }).fill('6');
    await expect.poll(async () => (await needed())?.water, PATIENCE).toBe(2 * (three?.water ?? 0));
    expect((await needed())?.tents).toBe(three?.tents);
    expect(address(visit.page).get('an')).toBe('needs');
  });

  it('mark an edited rate, count with it, and go back', async () => {
    const before = await needed();
    await needs().getByRole('button', { name: 'Rates of the norm', exact: true }).click();
    await needs().getByRole('spinbutton', { name: 'Drinking water' }).fill('7.5');
    await expect.poll(async () => (await needed())?.water, PATIENCE).toBe((before?.water ?? 0) / 2);
    expect(await needs().getByText('edited').count()).toBeGreaterThan(0);
    await needs().getByRole('button', { name: 'Rates of the norm again' }).click();
    await expect.poll(needed, PATIENCE).toEqual(before);
  });

  it('list what arrives when, the soonest first', async () => {
    const opener = needs().getByRole('button', { name: /What arrives when/ });
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    const cells = needs()
      .getByRole('table', { name: /What arrives when/ })
      .locator('tbody td:first-child');
    await expect.poll(() => cells.count(), PATIENCE).toBeGreaterThan(3);
    const times = await cells.allInnerTexts();
    const seconds = times.map((time) => time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0));
    expect(seconds.length).toBeGreaterThan(3);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    await expect.poll(() => seriousFaults(visit.page), PATIENCE).toEqual([]);
  });

  it('explain the risk of the district that is chosen, down to its figures', async () => {
    await visit.page.getByRole('tab', { name: 'Risk' }).click();
    const risk = region('Safety-risk index');
    const districts = risk.getByRole('listitem').getByRole('button');
    await vi.waitUntil(async () => (await districts.count()) > 3, PATIENCE);
    const made = risk.getByRole('region', { name: 'What makes it' });
    const first = await made.innerText();
    await districts.nth(2).click();
    await expect.poll(() => address(visit.page).get('sel'), PATIENCE).toMatch(/^district:/);
    await expect.poll(() => made.innerText(), PATIENCE).not.toBe(first);
    for (const part of [
      'Hazard and exposure',
      'Vulnerability',
      'Lack of coping capacity',
      'First rescue team',
    ]) {
      expect(await made.innerText()).toContain(part);
    }
    expect(await made.innerText()).toMatch(/scores 0, .* scores 10/);
    expect(await seriousFaults(visit.page)).toEqual([]);
  });
});
