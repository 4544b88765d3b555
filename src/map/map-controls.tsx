import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/hook';
import { Icon } from '../ui/icon';
import { MAX_ZOOM, MIN_ZOOM } from './canvas/zoom-limits';
import styles from './map-frame.module.css';

/** Zoom buttons. The map keeps north up, so there is no compass. */
export function MapControls({ map }: { readonly map: MapLibreMap }) {
  const { t } = useI18n();
  const [zoom, setZoom] = useState(() => map.getZoom());
  useEffect(() => {
    const update = () => setZoom(map.getZoom());
    map.on('idle', update);
    return () => {
      map.off('idle', update);
    };
  }, [map]);
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        className={styles.button}
        aria-label={t('map.zoomIn')}
        title={t('map.zoomIn')}
        disabled={zoom >= MAX_ZOOM}
        onClick={() => map.zoomIn()}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={t('map.zoomOut')}
        title={t('map.zoomOut')}
        disabled={zoom <= MIN_ZOOM}
        onClick={() => map.zoomOut()}
      >
        <Icon name="minus" />
      </button>
    </div>
  );
}
