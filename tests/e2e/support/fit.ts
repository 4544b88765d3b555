import type { Page } from 'playwright-core';

/** Texts that do not fit the room they have, one line each; what scrolls on purpose is left out. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const say = (element: Element, what: string) =>
      cut.push(`${what}: ${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 60)}”`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.visually-hidden, [hidden], [inert], select') || element.offsetParent === null)
        continue;
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
      );
      const isControl = element.matches('button, [role="tab"], label, h1, h2, h3, summary, a, th');
      if (style.display === 'inline' || !(hasText || isControl)) continue;
      const hides = ['hidden', 'clip'].includes(style.overflowX);
      if ((hides || isControl) && element.scrollWidth > element.clientWidth + 1)
        say(element, 'cut at its side');
      const hidesBelow = ['hidden', 'clip'].includes(style.overflowY);
      if ((hidesBelow || isControl) && element.scrollHeight > element.clientHeight + 2)
        say(element, 'cut at its foot');
    }
    return cut;
  });
}

/** Elements with text that reach out of the window or of the panel that hides what reaches out of it. */
export function textsOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const outside: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.nodeValue?.trim() || !parent) continue;
      if (parent.closest('.visually-hidden, [hidden], [inert], select, a[href^="#"]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      let room = {
        left: 0,
        right: innerWidth,
        top: Number.NEGATIVE_INFINITY,
        bottom: Number.POSITIVE_INFINITY,
      };
      for (let one: Element | null = parent; one; one = one.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(one);
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) break;
        const { left, right, top, bottom } = one.getBoundingClientRect();
        if (overflowX === 'hidden' || overflowX === 'clip') room = { ...room, left, right };
        if (overflowY === 'hidden' || overflowY === 'clip') room = { ...room, top, bottom };
        if (overflowX === 'hidden' || position === 'fixed') break;
      }
      const out =
        box.left < room.left - 1 ||
        box.right > room.right + 1 ||
        box.top < room.top - 1 ||
        box.bottom > room.bottom + 1;
      if (out) outside.push(node.nodeValue.trim().slice(0, 60));
    }
    return outside;
  });
}
