import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Hides the children of a wrapping list that do not fit its first line, and counts them. Measured after every
 * render and whenever the list changes its width.
 */
export function useFitting(list: RefObject<HTMLElement | null>): number {
  const [hiddenCount, setHiddenCount] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = () => {
      const items = [...element.children].filter((child) => child instanceof HTMLElement);
      for (const item of items) item.hidden = false;
      const firstTop = items[0]?.offsetTop ?? 0;
      const fitting = items.filter((item) => item.offsetTop === firstTop).length;
      for (const [index, item] of items.entries()) item.hidden = index >= fitting;
      setHiddenCount(items.length - fitting);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return hiddenCount;
}
