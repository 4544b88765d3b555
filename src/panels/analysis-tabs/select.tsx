import { type ComponentType, Suspense, useEffect } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import type { MessageKey } from '../../i18n/translate';
import { useAppState } from '../../store/hooks';
import type { AnalysisId, AnalysisPlace } from '../../store/state';
import { Select, Skeleton } from '../../ui';
import styles from './panel.module.css';

interface SelectedAnalysis {
  readonly id: AnalysisId;
  readonly place: AnalysisPlace;
  /** Name in the list; default: the title of the analysis. */
  readonly title?: MessageKey | undefined;
  readonly Panel: ComponentType;
}

export interface AnalysisSelectProps {
  readonly label: string;
  readonly analyses: readonly SelectedAnalysis[];
}

const keyOf = ({ place, id }: SelectedAnalysis) => `${place} ${id}`;

/** For narrow screens: one analysis at a time, chosen from a list; it stops being kept up to date when the page is left. */
export function AnalysisSelect({ label, analyses }: AnalysisSelectProps) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const open = useAppState((state) => state.analyses.open);
  const shown = analyses.find(({ id, place }) => open[place] === id) ?? analyses[0];

  useEffect(() => {
    for (const place of new Set(analyses.map((one) => one.place))) {
      dispatch('analysis.open', { place, id: shown?.place === place ? shown.id : null });
    }
  }, [dispatch, analyses, shown]);
  useEffect(
    () => () => {
      for (const { place } of analyses) dispatch('analysis.open', { place, id: null });
    },
    [dispatch, analyses],
  );

  if (!shown) return null;
  return (
    <>
      <div className={styles.choice}>
        <Select
          hideLabel
          label={label}
          value={keyOf(shown)}
          options={analyses.map((one) => ({
            value: keyOf(one),
            label: t(one.title ?? `analysis.${one.id}.title`),
          }))}
          onChange={(key) => {
            const next = analyses.find((one) => keyOf(one) === key);
            if (!next) return;
            if (next.place !== shown.place) dispatch('analysis.open', { place: shown.place, id: null });
            dispatch('analysis.open', { place: next.place, id: next.id });
          }}
        />
      </div>
      <Suspense fallback={<Skeleton rows={8} rowRem={2} />}>
        <shown.Panel />
      </Suspense>
    </>
  );
}
