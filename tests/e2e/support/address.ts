import type { Page } from 'playwright-core';

/** What the address of the page says now. */
export const address = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Two numbers of a parameter such as `at=-56.19,-34.87`. */
export function pairOf(params: URLSearchParams, name: string): readonly [number, number] {
  const [first = Number.NaN, second = Number.NaN] = (params.get(name) ?? '').split(',').map(Number);
  return [first, second];
}
