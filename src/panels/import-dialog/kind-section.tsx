import { useDispatch } from '../../commands/hooks';
import { OWN_KINDS } from '../../domain/own-layer';
import { useI18n } from '../../i18n/hook';
import type { ImportPreview } from '../../store/state';
import { Select } from '../../ui';
import styles from './panel.module.css';
import { Reason } from './reason';

/** What the rows become, and what then counts them. */
export function KindSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { kind } = preview.plan;
  return (
    <div className={styles.pair}>
      <div>
        <Select
          label={t('import.kind')}
          value={kind}
          options={OWN_KINDS.map((value) => ({ value, label: t(`ownKind.${value}`) }))}
          onChange={(value) => dispatch('import.plan', { kind: value })}
        />
        <Reason guess={preview.reasons['kind']} />
      </div>
      <p className={styles.use}>{t(`ownKindUse.${kind}`)}</p>
    </div>
  );
}
