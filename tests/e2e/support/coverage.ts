import type { Locator } from 'playwright-core';

export interface CoverageOnScreen {
  readonly covered: number;
  readonly beyond: number;
  readonly cutOff: number;
  readonly uncovered: number;
  readonly people: number;
  /** Service distance as shown. */
  readonly distance: string;
}

/** What the coverage panel says in English; null while it is being computed. */
export async function readCoverage(panel: Locator): Promise<CoverageOnScreen | null> {
  const text = (await panel.innerText()).replace(/\s+/g, ' ');
  if (/Updating…|Out of date/.test(text) || !text.includes('people in all')) return null;
  const number = (pattern: RegExp) =>
    Number((pattern.exec(text)?.[1] ?? 'nothing matched').replaceAll(',', ''));
  return {
    covered: number(/ Covered ([\d,]+)/),
    beyond: number(/ Beyond the distance ([\d,]+)/),
    cutOff: number(/ Cut off ([\d,]+)/),
    uncovered: number(/([\d,]+) people not covered by any shelter/),
    people: number(/([\d,]+) people in all/),
    distance: / in use, (.+?) on foot/.exec(text)?.[1] ?? '',
  };
}
