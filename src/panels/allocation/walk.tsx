import { useI18n } from '../../i18n/hook';
import type { AllocationResult } from '../../store/state';
import { Figure } from '../../ui';
import styles from './panel.module.css';
import { type WalkBinView, walkBins } from './view-model';

const WIDTH = 320;
const HEIGHT = 92;
const BASE = 74;

/** How far those with a place walk: mean, ninth in ten, and all of them by distance. */
export function AllocationWalk({ result, speedMps }: { result: AllocationResult; speedMps: number }) {
  const { t, format } = useI18n();
  const { walk, reach } = result;
  if (walk.mean === null || walk.percentile90 === null) return null;
  const write = (value: number) => (reach.by === 'distance' ? format.distance(value) : format.minutes(value));
  const level = (value: number) =>
    reach.by === 'distance'
      ? t('allocation.walk.level', { minutes: format.minutes(value / speedMps) })
      : undefined;
  return (
    <section className={styles.part}>
      <h3 className={styles.head}>{t('allocation.walk')}</h3>
      <div className={styles.pair}>
        <Figure
          size="small"
          value={write(walk.mean)}
          meaning={t('allocation.walk.mean')}
          ground={level(walk.mean)}
        />
        <Figure
          size="small"
          value={write(walk.percentile90)}
          meaning={t('allocation.walk.percentile90')}
          ground={level(walk.percentile90)}
        />
      </div>
      <WalkHistogram bins={walkBins(result)} write={write} />
      {walk.fartherPeople > 0 ? (
        <p className={styles.note}>
          {t('allocation.walk.farther', { people: format.count(walk.fartherPeople) })}
        </p>
      ) : null}
    </section>
  );
}

/** Solid: now; with a plan an outline: before it. */
function WalkHistogram({ bins, write }: { bins: readonly WalkBinView[]; write: (value: number) => string }) {
  const { t, format } = useI18n();
  const most = Math.max(1, ...bins.flatMap(({ people, before }) => [people, before ?? 0]));
  const step = WIDTH / bins.length;
  const height = (people: number) => (people / most) * (BASE - 6);
  const textOf = ({ from, to, people, before }: WalkBinView) => {
    const range = { from: write(from), to: write(to) };
    return before === null
      ? t('allocation.walk.barNow', { ...range, people: format.count(people) })
      : t('allocation.walk.bar', { ...range, before: format.count(before), after: format.count(people) });
  };
  return (
    <figure className={styles.histogram}>
      <figcaption className={styles.caption}>{t('allocation.walk.title')}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('allocation.walk.title')}
        focusable="false"
      >
        <line className={styles.axis} x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
        {bins.map((bin, index) => (
          <g key={bin.from}>
            <title>{textOf(bin)}</title>
            <rect
              className={styles.bar}
              x={index * step + 3}
              width={step - 6}
              y={BASE - height(bin.people)}
              height={height(bin.people)}
            />
            {bin.before === null ? null : (
              <rect
                className={styles.barBefore}
                x={index * step + 3}
                width={step - 6}
                y={BASE - height(bin.before)}
                height={height(bin.before)}
              />
            )}
          </g>
        ))}
        {bins.map((bin, index) =>
          index % 2 === 0 ? (
            <text
              key={bin.from}
              className={styles.tick}
              x={index * step}
              y={HEIGHT - 4}
              textAnchor={index === 0 ? 'start' : 'middle'}
            >
              {write(bin.from)}
            </text>
          ) : null,
        )}
        <text className={styles.tick} x={WIDTH} y={HEIGHT - 4} textAnchor="end">
          {write(bins.at(-1)?.to ?? 0)}
        </text>
      </svg>
    </figure>
  );
}
