import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { address } from './support/address';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const number = (text: string | null | undefined) => Number((text ?? '').replaceAll(',', ''));

describe('who is cut off by road', () => {
  let visit: Visit;
  const panel = () => visit.page.getByRole('region', { name: 'Cut off by road' });
  const communities = () => panel().getByRole('table', { name: 'Cut-off communities' }).locator('tbody tr');
  const lost = async (criterion: string) =>
    number(/[\d,]+$/.exec(await panel().getByRole('button', { name: criterion }).innerText())?.[0]);
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?lang=en`);
    await settled(visit.page);
    await visit.page.getByRole('tab', { name: 'Cut off' }).click();
    await communities().first().waitFor({ timeout: 180_000 });
  });
  afterAll(() => visit.close());

  it('counts them by what they have lost the road to, and all together fewest', async () => {
    const all = await lost('all of the below');
    expect(all).toBeGreaterThan(0);
    for (const one of ['a hospital', 'a reserve warehouse', 'the trunk roads']) {
      expect(await lost(one)).toBeGreaterThanOrEqual(all);
    }
  });

  it('lists communities that add up to them', async () => {
    const people = await communities().locator('td:nth-child(3)').allInnerTexts();
    expect(people.reduce((sum, text) => sum + number(text), 0)).toBe(await lost('all of the below'));
  });

  it('flies to a community that is picked, and says what is known of it', async () => {
    const before = address(visit.page).get('c');
    const people = await communities().first().locator('td:nth-child(3)').innerText();
    await communities().first().click();
    await expect.poll(() => address(visit.page).get('sel'), PATIENCE).toMatch(/^community:/);
    await expect.poll(() => address(visit.page).get('c'), PATIENCE).not.toBe(before);
    const card = visit.page.getByRole('article');
    await expect.poll(() => card.innerText(), PATIENCE).toContain(people);
  });

  it('asks again by another measure', async () => {
    const trunk = await lost('the trunk roads');
    await panel().getByRole('button', { name: 'the trunk roads' }).click();
    await expect
      .poll(async () => {
        const people = await communities().locator('td:nth-child(3)').allInnerTexts();
        return people.reduce((sum, text) => sum + number(text), 0);
      }, PATIENCE)
      .toBe(trunk);
  });
});
