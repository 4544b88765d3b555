import type { Locator, Page } from 'playwright-core';

/** Section names of the answer in English, teams first as on the page. */
export const KINDS = ['Rescue teams', 'Reserve warehouses', 'Emergency shelters'] as const;
export type Kind = (typeof KINDS)[number];

/** The section of a kind in the answer. */
export const section = (page: Page, kind: string | RegExp): Locator =>
  page.getByRole('region', { name: kind, exact: true });

/** A row starts with its rank and ends with its distance. */
const ROW = /^\d+ .+\d ?(?:m|km|米|公里)$/;

export const rows = (page: Page, kind: string): Locator =>
  section(page, kind).getByRole('button', { name: ROW });

/** Waits for the first answer. */
export const answered = (page: Page, kind = 'Rescue teams'): Promise<void> =>
  rows(page, kind).nth(2).waitFor({ timeout: 180_000 });

/** What the rows of a kind say, one line each. */
export async function rowTexts(page: Page, kind: string): Promise<readonly string[]> {
  const texts = await rows(page, kind).allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Everything the answer lists, to compare two screens. */
export async function answerOf(page: Page): Promise<Readonly<Record<Kind, readonly string[]>>> {
  return {
    'Rescue teams': await rowTexts(page, 'Rescue teams'),
    'Reserve warehouses': await rowTexts(page, 'Reserve warehouses'),
    'Emergency shelters': await rowTexts(page, 'Emergency shelters'),
  };
}

/** Seconds of `8:46` or `1:05:14`. */
export const seconds = (clock: string): number =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The time and the distance (in metres) that a row shows. */
export function readRow(text: string): { readonly travelS: number; readonly distanceM: number } {
  const match = /((?:\d+:)?\d+:\d\d)(?: [a-z ]+)? ([\d.,]+) ?(m|km)$/.exec(text);
  if (!match) throw new Error(`no time and distance in “${text}”`);
  const [, clock = '', value = '', unit = ''] = match;
  return {
    travelS: seconds(clock),
    distanceM: Number(value.replace(',', '')) * (unit === 'km' ? 1000 : 1),
  };
}
