import { useI18n } from '../../i18n/hook';
import { DeckMap } from '../../map/deck-map';
import { ClosuresFigure } from '../../panels/closures/figure';
import { CoverageFigure } from '../../panels/coverage/figure';
import { FeedsBar } from '../../panels/feeds/bar';
import { FreshnessPanel } from '../../panels/freshness/panel';
import { LoadingPanel } from '../../panels/loading/panel';
import { NearestFigure } from '../../panels/nearest/figure';
import { NEAREST_ORDER } from '../../panels/nearest/panel';
import { WarningsPanel } from '../../panels/warnings/panel';
import { useAppState } from '../../store/hooks';
import { OPERATOR_LAYERS } from './operator-layers';
import { useWallScale } from './use-wall-scale';
import { WallHeader } from './wall-header';
import styles from './wall.module.css';

/** Read from across the room: what happened, how long ago, who comes when, who is left out. Nothing to touch. */
export function Wall() {
  const { t } = useI18n();
  const hasIncident = useAppState((state) => state.incident.current !== null);
  const waiting = useAppState((state) => state.pack.datasets === null);
  useWallScale();
  return (
    <div className={styles.wall}>
      <WallHeader />
      <main className={styles.map}>
        {waiting ? (
          <LoadingPanel />
        ) : (
          <DeckMap layers={OPERATOR_LAYERS} interactive={false} label={t('operator.map')} />
        )}
      </main>
      <section className={styles.answer} aria-label={t('operator.answer')}>
        <CoverageFigure size="large" detailed />
        {hasIncident
          ? NEAREST_ORDER.map((kind) => <NearestFigure key={kind} kind={kind} named={kind === 'team'} />)
          : null}
      </section>
      <footer className={styles.status}>
        <WarningsPanel form="wall" />
        <div className={styles.foot}>
          <FreshnessPanel />
          <FeedsBar readOnly />
          <ClosuresFigure />
        </div>
      </footer>
    </div>
  );
}
