import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import type { Datum, ImportingState, ImportPreview } from '../../store/state';
import { Button, Icon, Select } from '../../ui';
import styles from './panel.module.css';
import { Reason } from './reason';
import { shiftAdvice } from './view-model';

const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const satisfies readonly Datum[];
const SHORT: Readonly<Record<Datum, string>> = {
  wgs84: 'WGS 84',
  cgcs2000: 'CGCS2000',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
};

interface DatumFieldProps {
  readonly preview: ImportPreview;
  readonly importing: ImportingState;
}

/** The datum, and what the streets say of it: how far the points lie from them before and after. */
export function DatumField({ preview, importing }: DatumFieldProps) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const { datum } = preview.plan;
  const advice = shiftAdvice(importing, datum);
  const better = advice?.better ?? null;
  return (
    <div className={styles.whole}>
      <div className={styles.field}>
        <Select
          label={t('import.datum')}
          value={datum}
          options={DATUMS.map((value) => ({ value, label: t(`import.datum.${value}`) }))}
          onChange={(value) => dispatch('import.plan', { datum: value })}
        />
        <Reason guess={preview.reasons['datum']} />
      </div>
      {advice === null ? null : better === null ? (
        <p className={styles.good}>
          <Icon name="check" size="1.2em" />
          {t('import.shift.fits', {
            distance: format.distance(advice.nowM),
            count: format.count(advice.count),
          })}
        </p>
      ) : (
        <div className={styles.caution} role="status">
          <Icon name="warning" size="1.2em" />
          <p>
            {t('import.shift.better', {
              before: format.distance(advice.nowM),
              after: format.distance(better.medianM),
              datum: SHORT[better.datum],
              count: format.count(advice.count),
            })}
          </p>
          <Button size="small" onPress={() => dispatch('import.plan', { datum: better.datum })}>
            {t('import.shift.use', { datum: SHORT[better.datum] })}
          </Button>
        </div>
      )}
    </div>
  );
}
