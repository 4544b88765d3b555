import { type RefObject, useLayoutEffect, useState } from 'react';

/** Height of an element in px, followed as it changes; 0 before it is laid out. */
export function useElementHeight(element: RefObject<HTMLElement | null>): number {
  const [heightPx, setHeightPx] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setHeightPx(entry.contentRect.height);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return heightPx;
}
