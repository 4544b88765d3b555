import type { OwnKind, OwnLayer } from '../../domain/own-layer';
import { useI18n } from '../../i18n/hook';
import { Segmented, TextField } from '../../ui';
import styles from './panel.module.css';

interface LayerFieldsProps {
  readonly kind: OwnKind;
  readonly layer: Pick<OwnLayer, 'name' | 'mode'>;
  readonly onName: (name: string) => void;
  readonly onMode: (mode: OwnLayer['mode']) => void;
}

/** What the new layer is called, and whether it stands beside the city's own data or in their place. */
export function LayerFields({ kind, layer, onName, onMode }: LayerFieldsProps) {
  const { t } = useI18n();
  return (
    <div className={styles.pair}>
      <TextField label={t('import.result.name')} value={layer.name} onChange={onName} />
      {kind === 'reference' || kind === 'closures' ? null : (
        <div className={styles.field}>
          <span className={styles.fixedLabel}>{t('own.mode')}</span>
          <Segmented
            label={t('own.mode')}
            value={layer.mode}
            options={(['add', 'replace'] as const).map((value) => ({ value, label: t(`own.mode.${value}`) }))}
            onChange={onMode}
          />
          <p className={styles.reason}>{t(`own.mode.${layer.mode}.hint`, { kind: t(`ownKind.${kind}`) })}</p>
        </div>
      )}
    </div>
  );
}
