import { useI18n } from '../../i18n/hook';
import { DeckMap } from '../../map/deck-map';
import { MapLegend } from '../../map/legend';
import { AnalysisTabs } from '../../panels/analysis-tabs/panel';
import { Closures } from '../../panels/closures/closures';
import { CoveragePanel } from '../../panels/coverage/panel';
import { ExportButton } from '../../panels/export-dialog/button';
import { DrawnZones } from '../../panels/drawn-zones/drawn-zones';
import { FeedsBar } from '../../panels/feeds/bar';
import { FeatureCard } from '../../panels/feature-card/feature-card';
import { FreshnessPanel } from '../../panels/freshness/panel';
import { IncidentLine } from '../../panels/incident/line';
import { IncidentPanel } from '../../panels/incident/panel';
import { LayersPanel } from '../../panels/layers/panel';
import { OwnData } from '../../panels/own-data/own-data';
import { LoadingPanel } from '../../panels/loading/panel';
import { NearestPanel } from '../../panels/nearest/panel';
import { NoticesPanel } from '../../panels/notices/panel';
import { SearchPanel } from '../../panels/search/panel';
import { TopBarPanel } from '../../panels/top-bar/panel';
import { WarningsPanel } from '../../panels/warnings/panel';
import { useAppState } from '../../store/hooks';
import { isPackReady } from '../../store/slices/pack/selectors';
import { IconButton, Skeleton, SkipLink } from '../../ui';
import { AnswerFigures } from './answer-figures';
import styles from './desk.module.css';
import { OPERATOR_ANALYSES } from './operator-analyses';
import { OPERATOR_LAYERS } from './operator-layers';
import { OperatorDialog, useOperatorDialog } from './operator-dialog';

const ANSWER_ID = 'answer';

/** What at the left, the map in the middle, the answer at the right, warnings and the age of the data below. */
export function Desk() {
  const { t } = useI18n();
  const dialog = useOperatorDialog();
  const waiting = useAppState((state) => state.pack.datasets === null);
  const ready = useAppState(isPackReady);
  return (
    <div className={styles.desk}>
      <SkipLink target={ANSWER_ID}>{t('operator.skip')}</SkipLink>
      <header className={styles.top}>
        <h1 className="visually-hidden">{t('operator.title')}</h1>
        <TopBarPanel
          search={<SearchPanel />}
          tools={
            <>
              <ExportButton />
              <IconButton
                icon="settings"
                label={t('operator.settings')}
                onPress={() => dialog.open('settings')}
                tooltipAlign="end"
              />
              <IconButton
                icon="keyboard"
                label={t('operator.help')}
                onPress={() => dialog.open('help')}
                tooltipAlign="end"
              />
            </>
          }
        />
      </header>
      <aside className={styles.what} aria-label={t('operator.what')}>
        <div className={styles.list}>
          <FeatureCard />
          <Closures />
          <DrawnZones />
          <OwnData />
          <LayersPanel layers={OPERATOR_LAYERS} />
        </div>
        <div className={styles.legend}>
          <MapLegend layers={OPERATOR_LAYERS} />
        </div>
      </aside>
      <main className={styles.map} aria-label={t('operator.map')}>
        <DeckMap layers={OPERATOR_LAYERS} interactive label={t('operator.map')} />
        {waiting ? (
          <div className={styles.loading}>
            <LoadingPanel />
          </div>
        ) : null}
        <div className={styles.notices}>
          <NoticesPanel />
        </div>
      </main>
      <aside id={ANSWER_ID} className={styles.answer} tabIndex={-1} aria-label={t('operator.answer')}>
        <AnalysisTabs
          place="rail"
          label={t('operator.answer')}
          head={<IncidentLine />}
          first={{
            label: t('operator.tab.answer'),
            content: (
              <>
                <IncidentPanel />
                <AnswerFigures />
                <div className={styles.results}>
                  {ready ? (
                    <>
                      <NearestPanel />
                      <CoveragePanel />
                    </>
                  ) : (
                    <Skeleton rows={12} rowRem={2.5} />
                  )}
                </div>
              </>
            ),
          }}
          analyses={OPERATOR_ANALYSES}
        />
      </aside>
      <footer className={styles.status} aria-label={t('operator.status')}>
        <WarningsPanel onMore={() => dialog.open('warnings')} />
        <FeedsBar />
        <FreshnessPanel onMore={() => dialog.open('about')} />
      </footer>
      <OperatorDialog dialog={dialog} />
    </div>
  );
}
