import { type ComponentType, type ReactNode, Suspense } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { AnalysisId, AnalysisPlace } from '../../store/state';
import { Skeleton, Tabs } from '../../ui';
import styles from './panel.module.css';

export interface AnalysisTabsProps {
  readonly place: AnalysisPlace;
  readonly label: string;
  /** What is shown while no analysis is open, under a tab of its own; it scrolls by itself where it must. */
  readonly first: { readonly label: string; readonly content: ReactNode };
  /** Stands above the page of every analysis. */
  readonly head?: ReactNode;
  readonly analyses: readonly { readonly id: AnalysisId; readonly Panel: ComponentType }[];
}

/** One place of a view that shows its own content or one of the analyses, which then runs and stays up to date. */
export function AnalysisTabs({ place, label, first, head, analyses }: AnalysisTabsProps) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const open = useAppState((state) => state.analyses.open[place]);
  const shown = analyses.find(({ id }) => id === open);
  return (
    <div className={styles.place}>
      <Tabs<AnalysisId | 'first'>
        label={label}
        form={place === 'table' ? 'start' : 'fill'}
        items={[
          { id: 'first', label: first.label },
          ...analyses.map(({ id }) => ({
            id,
            label: t(`analysis.${id}.short`),
            title: t(`analysis.${id}.title`),
          })),
        ]}
        value={shown?.id ?? 'first'}
        onChange={(id) => dispatch('analysis.open', { place, id: id === 'first' ? null : id })}
        pageClassName={styles.page}
      >
        {shown ? (
          <>
            {head}
            <div key={shown.id} className={styles.scroll}>
              <Suspense fallback={<Skeleton rows={8} rowRem={2} />}>
                <shown.Panel />
              </Suspense>
            </div>
          </>
        ) : (
          first.content
        )}
      </Tabs>
    </div>
  );
}
