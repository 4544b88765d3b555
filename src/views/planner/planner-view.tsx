import { useI18n } from '../../i18n/hook';
import { DeckMap } from '../../map/deck-map';
import { MapLegend } from '../../map/legend';
import { AnalysisTabs } from '../../panels/analysis-tabs/panel';
import { Closures } from '../../panels/closures/closures';
import { ExportButton } from '../../panels/export-dialog/button';
import { DrawnZones } from '../../panels/drawn-zones/drawn-zones';
import { FeatureCard } from '../../panels/feature-card/feature-card';
import { GapTablePanel } from '../../panels/gap-table/panel';
import { LayersPanel } from '../../panels/layers/panel';
import { OwnData } from '../../panels/own-data/own-data';
import { LoadingPanel } from '../../panels/loading/panel';
import { NoticesPanel } from '../../panels/notices/panel';
import { PlanFiguresPanel } from '../../panels/plan-figures/panel';
import { PlanProposalsPanel } from '../../panels/plan-proposals/panel';
import { PlanStandardPanel } from '../../panels/plan-standard/panel';
import { SearchPanel } from '../../panels/search/panel';
import { LanguageSwitch, ThemeButton, TopBarPanel } from '../../panels/top-bar/panel';
import { useAppState } from '../../store/hooks';
import { isPackReady } from '../../store/slices/pack/selectors';
import { SkipLink, useMediaQuery } from '../../ui';
import { PhonePages } from './phone-pages';
import { PLANNER_ANALYSES } from './planner-analyses';
import { PLANNER_LAYERS } from './planner-layers';
import styles from './planner-view.module.css';

/** In the planner a found place is flown to and nothing else. */
const flyOnly = () => undefined;

/** Siting shelters: the yardstick and the plan at the left, before and after at the right, the gaps below. */
export function PlannerView() {
  const { t } = useI18n();
  const ready = useAppState(isPackReady);
  const narrow = useMediaQuery('(max-width: 56rem)');
  const selected = useAppState(({ selection }) => selection.selected);
  const map = <DeckMap layers={PLANNER_LAYERS} label={t('planner.title')} interactive />;
  const card = selected && selected.kind !== 'proposal' ? <FeatureCard /> : null;
  return (
    <div className={narrow ? styles.narrow : styles.view}>
      <SkipLink target="planner-figures">{t('planner.skip')}</SkipLink>
      <h1 className="visually-hidden">{t('planner.title')}</h1>
      <header className={narrow ? styles.phoneTop : styles.top}>
        {narrow ? (
          <>
            <div className={styles.search}>
              <SearchPanel onPlace={flyOnly} placeholder={t('planner.search')} />
            </div>
            <LanguageSwitch />
            <ThemeButton />
            <ExportButton />
          </>
        ) : (
          <TopBarPanel
            search={<SearchPanel onPlace={flyOnly} placeholder={t('planner.search')} />}
            tools={<ExportButton />}
          />
        )}
      </header>
      {narrow ? (
        <>
          <main className={styles.map}>{map}</main>
          <div className={styles.pages} id="planner-figures">
            <NoticesPanel />
            {card}
            {ready ? <PhonePages /> : <LoadingPanel />}
          </div>
        </>
      ) : (
        <>
          <aside className={styles.left} aria-label={t('planner.left')}>
            <PlanProposalsPanel />
            <PlanStandardPanel />
            <Closures />
            <DrawnZones />
            <OwnData />
            <LayersPanel layers={PLANNER_LAYERS} />
            <MapLegend layers={PLANNER_LAYERS} />
          </aside>
          <main className={styles.map}>{map}</main>
          <aside className={styles.right} id="planner-figures" tabIndex={-1} aria-label={t('planner.right')}>
            <NoticesPanel />
            {card}
            {ready ? (
              <AnalysisTabs
                place="rail"
                label={t('planner.right')}
                first={{
                  label: t('planner.tab.figures'),
                  content: (
                    <div className={styles.scroll}>
                      <PlanFiguresPanel />
                    </div>
                  ),
                }}
                analyses={PLANNER_ANALYSES.filter((one) => one.place === 'rail')}
              />
            ) : (
              <LoadingPanel />
            )}
          </aside>
          <div className={styles.bottom}>
            <AnalysisTabs
              place="table"
              label={t('planner.bottom')}
              first={{
                label: t('planner.tab.gaps'),
                content: (
                  <div className={styles.scroll}>
                    <GapTablePanel />
                  </div>
                ),
              }}
              analyses={PLANNER_ANALYSES.filter((one) => one.place === 'table')}
            />
          </div>
        </>
      )}
    </div>
  );
}
