import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { Padding } from './canvas/follow-camera';
import styles from './map-frame.module.css';

/** Middle of the map, where Enter places or selects; seen while the map has the keyboard. */
export function Crosshair({ map, padding }: { readonly map: MapLibreMap; readonly padding: Padding }) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const update = () => {
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      setSize({ width, height });
    };
    update();
    map.on('resize', update);
    return () => {
      map.off('resize', update);
    };
  }, [map]);
  const left = padding.left + (size.width - padding.left - padding.right) / 2;
  const top = padding.top + (size.height - padding.top - padding.bottom) / 2;
  return (
    <svg className={styles.crosshair} style={{ left, top }} viewBox="0 0 28 28" aria-hidden="true">
      <path
        d="M14 2v8M14 18v8M2 14h8M18 14h8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
