import type { Page } from 'playwright-core';
import { address } from './address';

/** Pixels of the world's width at zoom 0. */
const WORLD_PX = 512;

const mercatorY = (lat: number) => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the map is on the page. */
export async function mapBox(page: Page): Promise<Box> {
  const box = await page.locator('[data-map-state]').boundingBox();
  if (!box) throw new Error('the page shows no map');
  return box;
}

/** The middle of the free part of the map: the cross-hair where there is one. */
async function middle(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await mapBox(page);
  const cross = page.locator('[data-map-state] > svg[aria-hidden="true"]');
  const free = (await cross.count()) > 0 ? await cross.boundingBox() : null;
  const of = free ?? box;
  return { x: of.x + of.width / 2, y: of.y + of.height / 2 };
}

/** Pixel of a position on the page, by the camera that the address names. */
export async function pixelOf(
  page: Page,
  [lon, lat]: readonly [number, number],
): Promise<{ readonly x: number; readonly y: number }> {
  const camera = (address(page).get('c') ?? '').split(',').map(Number);
  const [centreLon = Number.NaN, centreLat = Number.NaN, zoom = Number.NaN] = camera;
  const size = WORLD_PX * 2 ** zoom;
  const centre = await middle(page);
  return {
    x: centre.x + ((lon - centreLon) / 360) * size,
    y: centre.y + (mercatorY(lat) - mercatorY(centreLat)) * size,
  };
}

/** Waits until the map has drawn everything. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('[data-map-state="idle"]', { timeout: 180_000 });
}

/** Clicks the map at a position. */
export async function clickMap(page: Page, position: readonly [number, number]): Promise<void> {
  const { x, y } = await pixelOf(page, position);
  await page.mouse.click(x, y);
}

/** Drags what stands at a position to another one. */
export async function dragMap(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const start = await pixelOf(page, from);
  const end = await pixelOf(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** The map as it looks, without what lies over it at its edges. */
export async function mapPicture(page: Page): Promise<Buffer> {
  await drawn(page);
  const box = await mapBox(page);
  const inset = 70;
  return page.screenshot({
    clip: {
      x: box.x + inset,
      y: box.y + inset,
      width: box.width - 2 * inset,
      height: box.height - 2 * inset,
    },
  });
}
