import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { seriousFaults } from './support/axe';

const base = inject('baseUrl');
const INCIDENT = 'at=-56.1936,-34.8712&type=flood&grade=2';
const VIEWS = [
  ['operator', `?${INCIDENT}`],
  ['wall', `?screen=wall&${INCIDENT}`],
  ['planner', '?view=planner'],
  ['finder', '?view=finder&at=-56.1645,-34.9055'],
] as const;

describe('for people with assistive technology', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser();
  });
  afterAll(() => visit.close());

  it.each(
    VIEWS.flatMap(([view, query]) => (['dark', 'light'] as const).map((theme) => [view, theme, query])),
  )(
    'the %s view in %s has no serious fault, one first heading and one main part',
    async (_, theme, query) => {
      await visit.page.goto(`${base}${query}&lang=en&theme=${theme}`);
      await settled(visit.page);
      expect(await seriousFaults(visit.page)).toEqual([]);
    },
  );
});
