import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { MapLegend } from '../../map/legend';
import { Closures } from '../../panels/closures/closures';
import { CoveragePanel } from '../../panels/coverage/panel';
import { DrawnZones } from '../../panels/drawn-zones/drawn-zones';
import { ExportButton } from '../../panels/export-dialog/button';
import { FeatureCard } from '../../panels/feature-card/feature-card';
import { FeedsBar } from '../../panels/feeds/bar';
import { FreshnessPanel } from '../../panels/freshness/panel';
import { IncidentPanel } from '../../panels/incident/panel';
import { LayersPanel } from '../../panels/layers/panel';
import { OwnData } from '../../panels/own-data/own-data';
import { NearestPanel } from '../../panels/nearest/panel';
import { PackSelect } from '../../panels/top-bar/pack-select';
import { ViewLinks } from '../../panels/top-bar/view-links';
import { WarningsPanel } from '../../panels/warnings/panel';
import { useAppState } from '../../store/hooks';
import { nearestResult } from '../../store/slices/runs/selectors';
import { selectedFeature } from '../../store/slices/selection/selectors';
import { Button, Tabs } from '../../ui';
import type { DialogControl } from './operator-dialog';
import { OPERATOR_LAYERS } from './operator-layers';
import { PhoneAnalyses } from './phone-analyses';
import { pageFor, type PhonePage } from './phone-page';
import styles from './phone.module.css';

const PAGES = ['answer', 'gap', 'analyses', 'warnings', 'layers'] as const satisfies readonly PhonePage[];

export interface PhonePagesProps {
  readonly dialog: DialogControl;
  /** Something was chosen on the map that a page now shows. */
  readonly onAsk: () => void;
}

/** The pages of the sheet; what is chosen on the map gets a page of its own. */
export function PhonePages({ dialog, onAsk }: PhonePagesProps) {
  const { t } = useI18n();
  const selected = useAppState(selectedFeature);
  const nearest = useAppState(nearestResult);
  const isAnalysisOpen = useAppState(({ analyses }) => analyses.open.rail !== null);
  const [page, setPage] = useState<PhonePage>(isAnalysisOpen ? 'analyses' : 'answer');
  const [seen, setSeen] = useState(selected);
  if (seen !== selected) {
    setSeen(selected);
    setPage(pageFor(selected, page, nearest));
  }
  const shown = page === 'feature' && selected === null ? 'answer' : page;
  const items = selected === null ? PAGES : ([...PAGES, 'feature'] as const);

  useEffect(() => {
    if (selected !== null) onAsk();
  }, [selected, onAsk]);

  return (
    <Tabs
      label={t('operator.sheet')}
      className={styles.tabs}
      value={shown}
      onChange={setPage}
      items={items.map((id) => ({ id, label: t(`operator.tab.${id}`) }))}
    >
      <div className={styles.page}>
        {shown === 'answer' ? (
          <>
            <IncidentPanel />
            <NearestPanel />
          </>
        ) : null}
        {shown === 'gap' ? <CoveragePanel /> : null}
        {shown === 'analyses' ? <PhoneAnalyses /> : null}
        {shown === 'warnings' ? (
          <div className={styles.padded}>
            <WarningsPanel form="stacked" />
          </div>
        ) : null}
        {shown === 'feature' ? <FeatureCard /> : null}
        {shown === 'layers' ? (
          <>
            <Closures />
            <DrawnZones />
            <OwnData />
            <LayersPanel layers={OPERATOR_LAYERS} />
            <MapLegend layers={OPERATOR_LAYERS} />
            <div className={styles.padded}>
              <FeedsBar />
              <FreshnessPanel form="list" onMore={() => dialog.open('about')} />
            </div>
            <div className={styles.tools}>
              <ViewLinks />
              <PackSelect />
              <Button icon="settings" onPress={() => dialog.open('settings')}>
                {t('operator.settings')}
              </Button>
              <ExportButton />
            </div>
          </>
        ) : null}
      </div>
    </Tabs>
  );
}
