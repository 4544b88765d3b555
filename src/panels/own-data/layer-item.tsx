import { useDispatch } from '../../commands/hooks';
import type { OwnLayer } from '../../domain/own-layer';
import { useI18n } from '../../i18n/hook';
import { Badge, Button, Disclosure, Segmented, Switch } from '../../ui';
import { FileButton } from './file-button';
import { NameField } from './name-field';
import styles from './panel.module.css';

/** One own layer: in use or not at a glance; name, place beside the city's data, newer file and removal on demand. */
export function LayerItem({ layer, isUnkept }: { readonly layer: OwnLayer; readonly isUnkept: boolean }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const { id, kind, name, mode, features } = layer;
  const facts = {
    kind: t(`ownKind.${kind}`),
    count: format.count(features.length),
    size: format.bytes(layer.bytes),
  };
  return (
    <li className={styles.item}>
      <Switch
        label={<span className={styles.name}>{name}</span>}
        description={t('own.item', facts)}
        checked={layer.inUse}
        onChange={(inUse) => dispatch('own.change', { id, inUse })}
      />
      {isUnkept ? (
        <Badge tone="caution" icon="warning">
          {t('own.unkept')}
        </Badge>
      ) : null}
      <Disclosure
        summary={
          <span className={styles.more}>
            <span aria-hidden="true">{t('own.details')}</span>
            <span className="visually-hidden">{t('own.more', { name })}</span>
          </span>
        }
      >
        <div className={styles.details}>
          <NameField name={name} onChange={(next) => dispatch('own.change', { id, name: next })} />
          {kind === 'reference' || kind === 'closures' ? null : (
            <div className={styles.mode}>
              <span className={styles.label}>{t('own.mode')}</span>
              <Segmented
                label={t('own.mode')}
                size="small"
                wide
                value={mode}
                options={(['add', 'replace'] as const).map((value) => ({
                  value,
                  label: t(`own.mode.${value}`),
                }))}
                onChange={(value) => dispatch('own.change', { id, mode: value })}
              />
              <p className={styles.facts}>{t(`own.mode.${mode}.hint`, { kind: facts.kind })}</p>
            </div>
          )}
          <p className={styles.facts}>
            {layer.source === '' ? null : (
              <>
                {t('ui.source', { source: layer.source })}
                <br />
              </>
            )}
            {layer.from === 'drawn'
              ? t('own.drawn')
              : t('own.added', { date: format.dateTime(new Date(layer.addedMs).toISOString()) })}
          </p>
          <div className={styles.actions}>
            {layer.from === 'file' ? (
              <FileButton size="small" icon="refresh" replaces={id}>
                {t('own.reload')}
              </FileButton>
            ) : null}
            <Button size="small" icon="trash" onPress={() => dispatch('own.remove', id)}>
              {t('own.remove')}
            </Button>
          </div>
        </div>
      </Disclosure>
    </li>
  );
}
