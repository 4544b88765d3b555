import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { section } from './support/answer';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');

describe('proposing sites', () => {
  let visit: Visit;
  const panel = () => section(visit.page, 'Propose sites');
  const proposals = () => section(visit.page, /^Proposed shelters/);
  const names = () => proposals().getByRole('textbox', { name: 'Name' }).count();
  const sentence = async () => (await panel().innerText()).replace(/\s+/g, ' ');

  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}?view=planner&lang=en`);
    await settled(visit.page);
    await visit.page.getByRole('tab', { name: 'Siting' }).click();
  });
  afterAll(() => visit.close());

  it('finds three sites and says how far they can be from the best', async () => {
    await panel().getByRole('spinbutton', { name: 'New sites' }).fill('3');
    await panel().getByRole('button', { name: 'Find sites' }).click();
    await expect.poll(sentence, PATIENCE).toMatch(/Covers [\d.]+% of [\d,]+ people; proven/);
    expect(await panel().getByRole('listitem').count()).toBe(3);
  });

  it('proves them the best, in its own worker and under the policy of the page', async () => {
    await expect.poll(sentence, PATIENCE).toContain('proven: no choice is better.');
    expect(await sentence()).not.toContain('The solver could not be used');
    expect(visit.complaints).toEqual([]);
  });

  it('takes them into the plan in one edit, and undo takes them out again', async () => {
    await panel().getByRole('button', { name: 'Add to the plan' }).click();
    await expect.poll(names, PATIENCE).toBe(3);
    expect(await panel().getByRole('button', { name: 'All are in the plan' }).isDisabled()).toBe(true);
    await proposals().getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(names, PATIENCE).toBe(0);
    await panel().getByRole('button', { name: 'Add to the plan' }).waitFor();
  });

  it('says so when something has changed since', async () => {
    await panel().getByRole('combobox', { name: 'Goal' }).selectOption('lscp');
    await expect.poll(sentence, PATIENCE).toContain('Something has changed since');
  });
});
