import type { Page } from 'playwright-core';

/** Every text of the page that is seen or spoken: visible text, and the names and titles of elements. */
export function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const add = (text: string | null) => {
      const clean = text?.replace(/\s+/g, ' ').trim();
      if (clean) found.add(clean);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('noscript, script, style')) add(node.nodeValue);
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label'])
        add(element.getAttribute(name));
    add(document.title);
    return [...found];
  });
}
