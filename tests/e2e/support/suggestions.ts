import type { Locator, Page } from 'playwright-core';

/** What the search offers; the options of the page's other lists are not among them. */
export const suggestions = (page: Page): Locator => page.getByRole('listbox').getByRole('option');
