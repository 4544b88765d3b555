import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { rows } from './support/answer';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
let visit: Visit;
beforeEach(async () => {
  visit = await openBrowser();
});
afterEach(() => visit.close());

/** Serves something else for the files whose address matches. */
async function alter(
  page: Page,
  pattern: string,
  change: (bytes: Buffer) => { status?: number; body: Buffer | string },
): Promise<void> {
  await page.route(pattern, async (route) => {
    const response = await route.fetch();
    const { status = 200, body } = change(await response.body());
    await route.fulfill({
      status,
      body,
      headers: { 'content-type': response.headers()['content-type'] ?? 'application/octet-stream' },
    });
  });
}

/** What the page tells of, once it tells of anything. */
async function alerts(page: Page): Promise<string> {
  const told = async () => (await page.locator('[role="alert"]').allInnerTexts()).join('\n').trim();
  await vi.waitUntil(async () => (await told()) !== '', PATIENCE);
  return told();
}

describe('a pack with a bad file', () => {
  it.each([
    ['missing', 'teams.fgb', 'Reserve warehouses', () => ({ status: 404, body: 'no' })],
    [
      'truncated',
      'warehouses.fgb',
      'Rescue teams',
      (bytes: Buffer) => ({ body: bytes.subarray(0, bytes.length >> 1) }),
    ],
    [
      'altered',
      'shelters.fgb',
      'Rescue teams',
      (bytes: Buffer) => ({
        body: Buffer.concat([bytes.subarray(0, bytes.length - 1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
      }),
    ],
    ['replaced', 'roads.bin', 'Rescue teams', (bytes: Buffer) => ({ body: Buffer.alloc(bytes.length, 7) })],
  ] as const)('%s: names %s, and the rest of the page goes on', async (_, file, other, change) => {
    await alter(visit.page, `**/packs/montevideo/${file}`, change);
    await visit.page.goto(`${base}?lang=en&at=-56.1936,-34.8712&type=flood`);
    expect(await alerts(visit.page)).toContain(file);
    await settled(visit.page);
    expect(await visit.page.locator('[data-map-state]').count()).toBe(1);
    await expect.poll(() => rows(visit.page, other).count(), PATIENCE).toBeGreaterThanOrEqual(3);
  });

  it('speaks Chinese in the Chinese interface', async () => {
    await alter(visit.page, '**/packs/montevideo/teams.fgb', () => ({ status: 404, body: 'no' }));
    await visit.page.goto(`${base}?lang=zh-CN`);
    const text = await alerts(visit.page);
    expect(text).toContain('teams.fgb');
    expect(text).toMatch(/\p{Script=Han}{4}/u);
  });
});

describe('a pack with a bad manifest', () => {
  const manifest = (change: (value: Record<string, unknown>) => void) => (bytes: Buffer) => {
    const value = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    change(value);
    return { body: JSON.stringify(value) };
  };

  it.each([
    [
      'of an unknown version',
      manifest((value) => {
        value['format'] = 99;
      }),
      '99',
    ],
    ['that is no JSON', () => ({ body: '{ nonsense' }), 'pack.json'],
    [
      'without a name',
      manifest((value) => {
        delete value['name'];
      }),
      'name',
    ],
    ['that is missing', () => ({ status: 404, body: 'no' }), 'pack.json'],
  ] as const)('%s: says so and offers to try again', async (_, change, expected) => {
    await alter(visit.page, '**/packs/montevideo/pack.json', change);
    await visit.page.goto(`${base}?lang=en`);
    expect(await alerts(visit.page)).toContain(expected);
    expect(await visit.page.getByRole('button', { name: /try again|retry/i }).count()).toBeGreaterThan(0);
  });
});

describe('a bad address or place', () => {
  it('names each value that makes no sense and uses the rest', async () => {
    await visit.page.goto(`${base}?lang=en&grade=9&c=somewhere&type=flood&at=-56.1936,-34.8712`);
    const text = await alerts(visit.page);
    expect(text).toContain('grade');
    expect(text).toContain('somewhere');
    await settled(visit.page);
    await visit.page.waitForFunction(() => new URL(location.href).searchParams.get('type') === 'flood');
  });

  it.each([
    ['in the sea', '-56.16,-34.945', /water|sea/i],
    ['outside the region', '2.35,48.85', /outside|beyond/i],
  ])('an incident %s is refused with a reason', async (_, at, expected) => {
    await visit.page.goto(`${base}?lang=en&at=${at}`);
    expect(await alerts(visit.page)).toMatch(expected);
  });
});
