import { useI18n } from '../../i18n/hook';
import styles from './plan-figures.module.css';
import type { DistanceBin } from './view-model';

const WIDTH = 320;
const HEIGHT = 108;
const BASE = 88;

export interface HistogramProps {
  readonly bins: readonly DistanceBin[];
  /** There is a plan, so that before and after differ. */
  readonly isCompared: boolean;
}

/** People by walking distance, solid; with a plan an outline: before it. A line marks the service distance. */
export function Histogram({ bins, isCompared }: HistogramProps) {
  const { t, format } = useI18n();
  const most = Math.max(1, ...bins.flatMap(({ before, after }) => [before, after ?? 0]));
  const step = WIDTH / bins.length;
  const height = (people: number) => (people / most) * (BASE - 8);
  const limit = bins.findIndex(({ fromM, toM }) => toM !== null && fromM >= (bins[4]?.fromM ?? 0));
  return (
    <figure className={styles.histogram}>
      <figcaption className={styles.caption}>{t('planner.histogram.title')}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('planner.histogram.title')}
        focusable="false"
      >
        <line className={styles.axis} x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
        {bins.map((bin, index) => {
          const people = bin.after ?? bin.before;
          const x = index * step;
          return (
            <g key={bin.fromM}>
              <title>
                {t(isCompared ? 'planner.histogram.bar' : 'planner.histogram.barNow', {
                  from: format.distance(bin.fromM),
                  to: bin.toM === null ? '∞' : format.distance(bin.toM),
                  before: format.count(bin.before),
                  after: format.count(people),
                })}
              </title>
              <rect
                className={index >= limit ? styles.barBeyond : styles.barCovered}
                x={x + 3}
                width={step - 6}
                y={BASE - height(people)}
                height={height(people)}
              />
              {isCompared ? (
                <rect
                  className={styles.barBefore}
                  x={x + 3}
                  width={step - 6}
                  y={BASE - height(bin.before)}
                  height={height(bin.before)}
                />
              ) : null}
            </g>
          );
        })}
        <line className={styles.limit} x1={limit * step} x2={limit * step} y1={0} y2={BASE + 4} />
        {bins.map((bin, index) =>
          index % 2 === 0 ? (
            <text
              key={bin.fromM}
              className={styles.tick}
              x={index * step}
              y={HEIGHT - 6}
              textAnchor={index === 0 ? 'start' : 'middle'}
            >
              {format.distance(bin.fromM)}
            </text>
          ) : null,
        )}
      </svg>
      <p className={styles.legend}>
        {isCompared ? (
          <>
            <span className={styles.keyBefore} /> {t('planner.before')} <span className={styles.keyAfter} />{' '}
            {t('planner.after')}{' '}
          </>
        ) : null}
        <span className={styles.keyLimit} /> {t('planner.histogram.limit')}
      </p>
    </figure>
  );
}
