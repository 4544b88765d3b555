import { useDispatch } from '../../commands/hooks';
import { GRADES } from '../../domain/provenance';
import { useI18n } from '../../i18n/hook';
import type { ImportPreview } from '../../store/state';
import { Select } from '../../ui';
import { LateTextField } from './late-text-field';
import styles from './panel.module.css';
import { Reason } from './reason';

/** How far the rows can be trusted, who says so, and of which day they are. */
export function GroundSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { grade, source, asOf } = preview.plan;
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <Select
          label={t('import.ground.grade')}
          value={grade}
          options={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))}
          onChange={(value) => dispatch('import.plan', { grade: value })}
        />
        <Reason guess={preview.reasons['grade']} />
      </div>
      <LateTextField
        label={t('import.ground.source')}
        value={source}
        onChange={(value) => dispatch('import.plan', { source: value })}
      />
      <LateTextField
        label={t('import.ground.asOf')}
        value={asOf ?? ''}
        placeholder="2026-01-31"
        onChange={(value) => dispatch('import.plan', { asOf: value.trim() === '' ? null : value.trim() })}
      />
    </div>
  );
}
