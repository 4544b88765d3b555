import { useI18n } from '../../i18n/hook';
import type { Bbox } from '../../domain/geo';
import styles from './panel.module.css';
import { extentOf } from './view-model';

interface ExtentMapProps {
  readonly region: Bbox;
  /** Of what is taken; null when nothing is. */
  readonly taken: Bbox | null;
  readonly positions: Float64Array;
}

/** Where the features lie in the region: its frame, theirs, and some of them as dots. */
export function ExtentMap({ region, taken, positions }: ExtentMapProps) {
  const { t, format } = useI18n();
  const extent = extentOf(region, taken, positions);
  const frame = ([x, y, width, height]: readonly [number, number, number, number]) => ({
    x,
    y,
    width,
    height,
  });
  const degrees = (value: number) => value.toFixed(4);
  return (
    <figure className={styles.extent}>
      <svg viewBox={extent.viewBox} role="img" aria-label={t('import.result.map')}>
        <rect {...frame(extent.region)} className={styles.region} />
        {extent.taken ? <rect {...frame(extent.taken)} className={styles.takenBox} /> : null}
        {extent.dots.map(([x, y], at) => (
          <circle key={at} cx={x} cy={y} r={extent.size * 0.008} className={styles.dot} />
        ))}
      </svg>
      {taken === null ? null : (
        <figcaption className={styles.reason}>
          {format.coordinates([taken[0], taken[1]])} – {format.coordinates([taken[2], taken[3]])}
          <span className="visually-hidden">
            {t('import.result.where', {
              west: degrees(taken[0]),
              south: degrees(taken[1]),
              east: degrees(taken[2]),
              north: degrees(taken[3]),
            })}
          </span>
        </figcaption>
      )}
    </figure>
  );
}
