import type { Locator, Page } from 'playwright-core';

/** What of the focused element shows that it has the focus. */
function focusLook() {
  const element = document.activeElement;
  if (!(element instanceof Element) || element === document.body) return { name: 'body', visible: true };
  const looksFocused = (one: Element | null) => {
    if (!one) return false;
    const style = getComputedStyle(one);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return outlined || style.boxShadow !== 'none';
  };
  // A radio or switch that is drawn by its label shows the focus there.
  const drawn = [element, element.nextElementSibling, element.parentElement, element.closest('label')];
  const box = element.getBoundingClientRect();
  return {
    name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`,
    visible: drawn.some(looksFocused) && box.width > 0,
  };
}

/**
 * Presses Tab until the element has the focus.
 * @returns the elements on the way whose focus cannot be seen
 */
export async function tabTo(page: Page, target: Locator, most = 90): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const { name, visible } = await page.evaluate(focusLook);
    if (!visible) unseen.push(name);
    if (await target.evaluate((element) => element === document.activeElement)) return unseen;
  }
  throw new Error(`${target.toString()} was not reached by ${most} presses of Tab`);
}
