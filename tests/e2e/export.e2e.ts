import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, type Visit } from '../../scripts/lib/browser-page';
import { answered, section } from './support/answer';
import { clickMap } from './support/map';
import { PATIENCE } from './support/patience';

const base = inject('baseUrl');
const INCIDENT = [-56.1936, -34.8712] as const;
const MIDDLE = [-56.19, -34.89] as const;

interface Collection {
  readonly type: string;
  readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
}

describe('taking layers and results away', () => {
  let visit: Visit;

  /** Chooses in the dialog, saves, and gives the file. */
  async function save(format: string, ...names: readonly string[]): Promise<{ name: string; text: string }> {
    const { page } = visit;
    await page.getByRole('button', { name: 'Take away as a file' }).click();
    const dialog = page.getByRole('dialog');
    for (const name of names) await dialog.getByRole('checkbox', { name }).check();
    await dialog.getByRole('radio', { name: format }).check({ force: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /^Save/ }).click(),
    ]);
    await dialog.getByText(/^Saved: /).waitFor();
    await page.keyboard.press('Escape');
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  beforeAll(async () => {
    visit = await openBrowser();
    await visit.page.goto(
      `${base}?lang=en&at=${INCIDENT.join(',')}&type=flood&grade=2&c=${MIDDLE.join(',')},14`,
    );
    await settled(visit.page);
    await answered(visit.page);
  });
  afterAll(() => visit.close());

  it('gives the nearest resources with their routes as GeoJSON, with what must be said of them', async () => {
    const { name, text } = await save('GeoJSON', 'Nearest resources and routes');
    expect(name).toMatch(/^anlan-montevideo-nearest-\d{8}-\d{6}\.geojson$/);
    const collection = JSON.parse(text) as Collection;
    expect(collection.type).toBe('FeatureCollection');
    const kinds = new Set(collection.features.map(({ properties }) => properties['kind']));
    expect(kinds).toEqual(new Set(['shelter', 'warehouse', 'team']));
    expect(text).toContain('Road network');
    expect(text).toContain('OpenStreetMap');
  });

  it('gives shelters as CSV that Excel reads', async () => {
    const { text } = await save('CSV', 'Emergency shelters');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.trim().split(/\r?\n/).length).toBeGreaterThan(600);
  });

  it('gives several as one archive', async () => {
    const { name, text } = await save('GeoJSON', 'Reserve warehouses and stock', 'Rescue teams');
    expect([name.endsWith('.zip'), text.slice(0, 2)]).toEqual([true, 'PK']);
    expect(visit.complaints).toEqual([]);
  });

  it('draws a zone by hand and passes it on as a CAP message', async () => {
    const { page } = visit;
    const panel = section(page, /^Hazard zones by hand/);
    await panel.getByRole('button', { name: 'Hazard zones by hand' }).click();
    await panel.getByRole('combobox', { name: 'Type' }).selectOption('flood');
    await panel.getByRole('radio', { name: 'Level I red warning' }).check({ force: true });
    await panel.getByRole('button', { name: 'Draw on the map' }).click();
    for (const [x, y] of [
      [-0.002, -0.002],
      [0.002, -0.002],
      [0.002, 0.002],
    ] as const)
      await clickMap(page, [MIDDLE[0] + x, MIDDLE[1] + y]);
    await panel.getByRole('button', { name: 'Finish' }).click();
    await expect
      .poll(() => panel.getByRole('textbox', { name: 'Headline' }).first().inputValue(), PATIENCE)
      .toMatch(/^Flood: level . zone/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'CAP message' }).click(),
    ]);
    const message = await readFile(await download.path(), 'utf8');
    expect(message).toContain('urn:oasis:names:tc:emergency:cap:1.2');
    expect(message).toContain('<status>Exercise</status>');
    expect(message).toMatch(/<polygon>-34\.89\d*,-56\.19\d*/);
    await panel.getByRole('button', { name: /^Lift / }).click();
    await expect.poll(() => panel.getByRole('button', { name: /^Lift / }).count(), PATIENCE).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});
