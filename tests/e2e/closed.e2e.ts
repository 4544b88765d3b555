import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';

const base = inject('baseUrl');
const VIEWS = [
  '?at=-56.1936,-34.8712&type=flood&grade=2',
  '?view=planner',
  '?view=finder&at=-56.1645,-34.9055',
  '?screen=wall',
];

/** Files that the public has no business with. */
const INTERNAL = /(warehouses|teams|population)\.fgb/;

describe.each(VIEWS)('the page at %s', (query) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(`${base}${query}`);
    await settled(visit.page);
  });
  afterAll(() => visit.close());

  it('asks nothing of any other origin', () => {
    const origin = new URL(base).origin;
    const foreign = visit.requests.filter((url) => /^https?:/.test(url) && new URL(url).origin !== origin);
    expect(visit.requests.length).toBeGreaterThan(5);
    expect(foreign).toEqual([]);
  });

  it('fetches internal files only for those inside', () => {
    const internal = visit.requests.some((url) => INTERNAL.test(url));
    expect(visit.requests.some((url) => url.includes('shelters.fgb'))).toBe(true);
    expect(internal).toBe(!query.includes('view=finder'));
  });

  it('runs under its content security policy without a complaint', async () => {
    expect(await visit.page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    expect(visit.complaints).toEqual([]);
  });

  it('shows no key in place of a text', async () => {
    const text = await visit.page.locator('body').innerText();
    expect(
      text.match(/\b(?:panel|planner|finder|operator|ui|map|error|command|domain|app)\.[a-z][\w-]*/g),
    ).toBeNull();
  });

  it('does not scroll sideways', async () => {
    const overflow = await visit.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
