import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/hook';
import styles from './map-frame.module.css';
import { scaleBar } from './scale-bar-length';

const metresPerPixel = (map: MapLibreMap) =>
  (Math.cos((map.getCenter().lat * Math.PI) / 180) * 40_075_016.686) / (512 * 2 ** map.getZoom());

/** How long a round distance is on the map, at its middle. */
export function ScaleBar({ map, scale }: { readonly map: MapLibreMap; readonly scale: number }) {
  const { t, format } = useI18n();
  const [perPixel, setPerPixel] = useState(() => metresPerPixel(map));
  useEffect(() => {
    const update = () => setPerPixel(metresPerPixel(map));
    update();
    map.on('render', update);
    return () => {
      map.off('render', update);
    };
  }, [map]);
  const { metres, widthPx } = scaleBar(perPixel, 96 * scale);
  const distance = format.distance(metres);
  return (
    <div className={styles.scale} role="img" aria-label={t('map.scale', { distance })}>
      <span>{distance}</span>
      <span className={styles.bar} style={{ width: widthPx }} />
    </div>
  );
}
