import { useLayoutEffect } from 'react';
import { wallScale } from './wall-scale';

/** Sets the page's `--scale` for a wall while mounted; the tokens are computed from it at the root. */
export function useWallScale(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const apply = () => root.style.setProperty('--scale', String(wallScale(window.innerHeight)));
    apply();
    window.addEventListener('resize', apply);
    return () => {
      window.removeEventListener('resize', apply);
      root.style.removeProperty('--scale');
    };
  }, []);
}
