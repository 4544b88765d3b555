import type { Page } from 'playwright-core';

export const SIZES = {
  laptop: { width: 1366, height: 768 },
  desk: { width: 1920, height: 1080 },
  wall: { width: 3840, height: 2160 },
  phone: { width: 390, height: 844 },
} as const;
export type SizeName = keyof typeof SIZES;

/** One state of the page worth looking at. */
export interface Shot {
  readonly name: string;
  readonly sizes: readonly SizeName[];
  readonly query: Readonly<Record<string, string>>;
  /** What a person does after the page has settled. */
  readonly act?: (page: Page) => Promise<void>;
}

const INCIDENT = { at: '-56.1936,-34.8712', type: 'flood', grade: '2' } as const;
const ALL_SIZES = ['laptop', 'desk', 'wall', 'phone'] as const;

async function addProposal(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: /方案|Plan/ });
  if (await tab.count()) await tab.first().click();
  await page.getByRole('button', { name: /添加拟建|Add a proposed/ }).click();
  const box = await page.locator('[data-map-state]').boundingBox();
  if (!box) throw new Error('no map on the page');
  await page.mouse.click(box.x + box.width * 0.42, box.y + box.height * 0.3);
  await page.waitForTimeout(800);
}

/** On a phone, the page of the sheet with layers, closures and own data. */
async function showLayers(page: Page): Promise<void> {
  const raise = page.getByRole('button', { name: /展开|Raise/ });
  if (await raise.count()) await raise.first().click();
  const tab = page.getByRole('tab', { name: /^(图层|Layers)$/ });
  if (await tab.count()) await tab.first().click();
}

async function drawClosure(page: Page): Promise<void> {
  await showLayers(page);
  await page.getByRole('button', { name: /^(区域|Area)$/ }).click();
  const box = await page.locator('[data-map-state]').boundingBox();
  if (!box) throw new Error('no map on the page');
  for (const [x, y] of [
    [0.3, 0.1],
    [0.6, 0.1],
    [0.6, 0.3],
    [0.3, 0.3],
  ] as const) {
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    await page.waitForTimeout(700);
  }
  await page.getByRole('button', { name: /^(完成|Finish)$/ }).click();
  await page.waitForTimeout(800);
}

/** Asks for ten new sites and waits until the answer is proven or the solver gives up. */
async function findSites(page: Page): Promise<void> {
  await page.getByRole('spinbutton', { name: /新增场所数|New sites/ }).fill('10');
  await page.getByRole('button', { name: /^(计算选址|Find sites)$/ }).click();
  await page.getByRole('button', { name: /重新计算|Find sites again/ }).waitFor();
}

async function comparePlaces(page: Page): Promise<void> {
  await findSites(page);
  await page.getByRole('button', { name: /加入方案|Add to the plan/ }).click();
  await page
    .getByRole('tab', { name: /^(容量|Places)$/ })
    .first()
    .click();
  await page.waitForTimeout(1500);
}

async function firstRow(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).click();
  await page.waitForTimeout(1500);
}

const phonePage = (name: RegExp) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
};

/** Shelters in the middle of Montevideo as an office would list them: one without a position, one id twice. */
function ownShelters(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const lon = at === 4 ? '' : (-56.19 + (at % 8) * 0.004).toFixed(5);
    const lat = at === 4 ? '' : (-34.9 + Math.floor(at / 8) * 0.004).toFixed(5);
    const status = ['开放', '关闭', '待核'][at % 3] ?? '';
    return `S${at === 9 ? 1 : at + 1},第${at + 1}避难场所,${lon},${lat},${status},${200 + at * 10}`;
  });
  const text = ['编号,名称,经度,纬度,状态,可容纳人数', ...rows].join('\n');
  return { name: '应急避难场所名录.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function offer(page: Page): Promise<void> {
  await showLayers(page);
  await page.locator('input[type=file][multiple]').first().setInputFiles(ownShelters());
  await page.getByRole('dialog').getByRole('table').first().waitFor();
}

async function checkRows(page: Page): Promise<void> {
  await offer(page);
  await page.getByRole('button', { name: /^(检查数据|Check the rows)$/ }).click();
  await page.getByRole('button', { name: /^(导入 \d|Add \d)/ }).waitFor();
}

async function bringIn(page: Page): Promise<void> {
  await checkRows(page);
  await page.getByRole('button', { name: /^(导入 \d|Add \d)/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const press = (name: RegExp) => async (page: Page) => {
  await showLayers(page);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** The states that `npm run shots` draws in both themes and both languages. */
export const SHOTS: readonly Shot[] = [
  { name: 'operator-empty', sizes: ['laptop', 'phone'], query: {} },
  { name: 'operator-incident', sizes: ALL_SIZES, query: INCIDENT },
  { name: 'operator-wall', sizes: ['desk', 'wall'], query: { ...INCIDENT, screen: 'wall' } },
  ...(['allocation', 'isolation', 'exposure', 'service-area', 'needs', 'risk-index'] as const).map(
    (an): Shot => ({
      name: `operator-${an}`,
      sizes: ['laptop', 'desk', 'phone'],
      query: { ...INCIDENT, an },
    }),
  ),
  {
    name: 'operator-selected',
    sizes: ['laptop', 'phone'],
    query: { ...INCIDENT, an: 'risk-index' },
    act: async (page) => {
      await page
        .getByRole('region', { name: /风险指数|risk index/ })
        .getByRole('listitem')
        .getByRole('button')
        .nth(3)
        .click();
    },
  },
  {
    name: 'operator-closure',
    sizes: ['laptop', 'phone'],
    query: { ...INCIDENT, c: '-56.1936,-34.8712,16' },
    act: drawClosure,
  },
  { name: 'operator-import', sizes: ['laptop', 'phone'], query: {}, act: offer },
  { name: 'operator-import-checked', sizes: ['laptop', 'phone'], query: {}, act: checkRows },
  { name: 'operator-own-data', sizes: ['laptop', 'phone'], query: {}, act: bringIn },
  {
    name: 'operator-feeds',
    sizes: ['laptop', 'phone'],
    query: {},
    act: press(/^(无实时数据源|No live feeds)/),
  },
  {
    name: 'operator-export',
    sizes: ['laptop', 'phone'],
    query: INCIDENT,
    act: press(/^(导出为文件|Take away as a file)$/),
  },
  {
    name: 'operator-cities',
    sizes: ['laptop', 'phone'],
    query: {},
    act: press(/^(自有城市|Your own cities)$/),
  },
  {
    name: 'planner-tables',
    sizes: ['laptop', 'desk'],
    query: { view: 'planner', an: 'allocation', tab: 'importance' },
  },
  { name: 'planner-siting', sizes: ['laptop', 'desk'], query: { view: 'planner', an: 'siting' } },
  {
    name: 'planner-sites-found',
    sizes: ['laptop', 'desk', 'phone'],
    query: { view: 'planner', an: 'siting' },
    act: findSites,
  },
  {
    name: 'planner-places-compared',
    sizes: ['laptop', 'desk'],
    query: { view: 'planner', an: 'siting', tab: 'allocation' },
    act: comparePlaces,
  },
  {
    name: 'planner-street',
    sizes: ['laptop', 'desk'],
    query: { view: 'planner', tab: 'importance' },
    act: firstRow,
  },
  { name: 'planner-places', sizes: ['phone'], query: { view: 'planner', an: 'allocation' } },
  { name: 'planner-roads', sizes: ['phone'], query: { view: 'planner', tab: 'importance' } },
  {
    name: 'planner-plan',
    sizes: ['phone'],
    query: { view: 'planner' },
    act: phonePage(/^(方案|Plan)$/),
  },
  {
    name: 'planner-standard',
    sizes: ['phone'],
    query: { view: 'planner' },
    act: phonePage(/^(标准|Standard)$/),
  },
  { name: 'planner', sizes: ['laptop', 'desk', 'phone'], query: { view: 'planner' } },
  { name: 'planner-proposal', sizes: ['laptop', 'desk'], query: { view: 'planner' }, act: addProposal },
  { name: 'finder-empty', sizes: ['phone'], query: { view: 'finder' } },
  { name: 'finder-answer', sizes: ['laptop', 'phone'], query: { view: 'finder', at: '-56.1645,-34.9055' } },
];
