import { useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { MapLegend } from '../../map/legend';
import { AnalysisSelect } from '../../panels/analysis-tabs/select';
import { Closures } from '../../panels/closures/closures';
import { GapTablePanel } from '../../panels/gap-table/panel';
import { LayersPanel } from '../../panels/layers/panel';
import { OwnData } from '../../panels/own-data/own-data';
import { PlanFiguresPanel } from '../../panels/plan-figures/panel';
import { PlanProposalsPanel } from '../../panels/plan-proposals/panel';
import { PlanStandardPanel } from '../../panels/plan-standard/panel';
import { PackSelect } from '../../panels/top-bar/pack-select';
import { ViewLinks } from '../../panels/top-bar/view-links';
import { useAppState } from '../../store/hooks';
import { Tabs } from '../../ui';
import { PLANNER_ANALYSES } from './planner-analyses';
import { PLANNER_LAYERS } from './planner-layers';
import styles from './planner-view.module.css';

const PAGES = ['figures', 'proposals', 'analyses', 'gaps', 'standard', 'layers'] as const;

/** Everything that stands around the map on a desk, a page each. */
export function PhonePages() {
  const { t } = useI18n();
  const isAnalysisOpen = useAppState(({ analyses: { open } }) => open.rail !== null || open.table !== null);
  const [page, setPage] = useState<(typeof PAGES)[number]>(isAnalysisOpen ? 'analyses' : 'figures');
  return (
    <Tabs
      label={t('planner.title')}
      className={styles.tabs}
      items={PAGES.map((id) => ({ id, label: t(`planner.tab.${id}`) }))}
      value={page}
      onChange={setPage}
    >
      {page === 'figures' ? <PlanFiguresPanel /> : null}
      {page === 'proposals' ? <PlanProposalsPanel /> : null}
      {page === 'analyses' ? (
        <AnalysisSelect label={t('planner.tab.analyses')} analyses={PLANNER_ANALYSES} />
      ) : null}
      {page === 'gaps' ? <GapTablePanel /> : null}
      {page === 'standard' ? (
        <>
          <PlanStandardPanel />
          <Closures />
        </>
      ) : null}
      {page === 'layers' ? (
        <>
          <OwnData />
          <LayersPanel layers={PLANNER_LAYERS} />
          <MapLegend layers={PLANNER_LAYERS} />
          <div className={styles.tools}>
            <ViewLinks />
            <PackSelect />
          </div>
        </>
      ) : null}
    </Tabs>
  );
}
