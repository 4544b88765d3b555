import { Suspense, useEffect } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Select, Skeleton } from '../../ui';
import { OPERATOR_ANALYSES } from './operator-analyses';
import styles from './phone.module.css';

/** One analysis at a time, chosen from a list; it stops being kept up to date when the page is left. */
export function PhoneAnalyses() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const open = useAppState(({ analyses }) => analyses.open.rail);
  const shown = OPERATOR_ANALYSES.find(({ id }) => id === open) ?? OPERATOR_ANALYSES[0];
  const id = shown?.id ?? null;

  useEffect(() => {
    dispatch('analysis.open', { place: 'rail', id });
  }, [dispatch, id]);
  useEffect(() => () => dispatch('analysis.open', { place: 'rail', id: null }), [dispatch]);

  if (!shown) return null;
  return (
    <>
      <div className={styles.padded}>
        <Select
          hideLabel
          label={t('operator.tab.analyses')}
          value={shown.id}
          options={OPERATOR_ANALYSES.map((one) => ({ value: one.id, label: t(`analysis.${one.id}.title`) }))}
          onChange={(next) => dispatch('analysis.open', { place: 'rail', id: next })}
        />
      </div>
      <Suspense fallback={<Skeleton rows={8} rowRem={2} />}>
        <shown.Panel />
      </Suspense>
    </>
  );
}
