import { useState } from 'react';
import {
  EXPORT_FORMATS,
  EXPORT_LAYERS,
  EXPORT_RESULTS,
  type ExportFormat,
  type ExportId,
} from '../../commands/export/export-id';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Button, Dialog, Icon, Progress, Segmented, useProblemText } from '../../ui';
import { ExportGroup } from './export-group';
import styles from './panel.module.css';
import { exportRows } from './view-model';

/** Proper names, the same in every language. */
const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  geojson: 'GeoJSON',
  csv: 'CSV',
  xlsx: 'XLSX',
  flatgeobuf: 'FlatGeobuf',
  kml: 'KML',
};

/** Takes layers and results away: what, in which format, and what the file says of itself. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t, format: formats } = useI18n();
  const dispatch = useDispatch();
  const problemText = useProblemText();
  const rows = useAppState(exportRows);
  const exporting = useAppState((state) => state.exporting);
  const [format, setFormat] = useState<ExportFormat>('geojson');
  const [chosen, setChosen] = useState<ReadonlySet<ExportId>>(new Set());
  const ids = rows.flatMap(({ id, canTake }) => (canTake && chosen.has(id) ? [id] : []));
  const choose = (id: ExportId, isOn: boolean) =>
    setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const group = (of: readonly ExportId[]) => rows.filter(({ id }) => of.includes(id));
  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      wide
      footer={
        exporting.state === 'writing' ? (
          <div className={styles.writing}>
            <Progress label={t('export.writing')} fraction={exporting.fraction} />
            <Button onPress={() => dispatch('export.cancel')}>{t('export.cancel')}</Button>
          </div>
        ) : (
          <>
            <p className={styles.said} role="status">
              {exporting.state === 'saved' ? (
                <>
                  <Icon name="check" size="1.25em" className={styles.done} />
                  {t('export.saved', { name: exporting.name, size: formats.bytes(exporting.bytes) })}
                </>
              ) : null}
              {exporting.state === 'failed' ? (
                <>
                  <Icon name="warning" size="1.25em" className={styles.failed} />
                  {problemText(exporting.problem)}
                </>
              ) : null}
            </p>
            <Button
              variant="primary"
              disabled={ids.length === 0}
              onPress={() => dispatch('export.save', { ids, format })}
            >
              {t('export.save', { count: ids.length })}
            </Button>
          </>
        )
      }
    >
      <div className={styles.groups}>
        <ExportGroup
          title={t('export.layers')}
          rows={group(EXPORT_LAYERS)}
          chosen={chosen}
          onChoose={choose}
        />
        <ExportGroup
          title={t('export.results')}
          rows={group(EXPORT_RESULTS)}
          chosen={chosen}
          onChoose={choose}
        />
      </div>
      <section className={styles.format}>
        <h3 className={styles.heading}>{t('export.format')}</h3>
        <Segmented
          label={t('export.format')}
          value={format}
          onChange={setFormat}
          options={EXPORT_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
        />
        <p className={styles.hint}>{t(`export.hint.${format}`)}</p>
        <p className={styles.hint}>{t('export.internal')}</p>
      </section>
    </Dialog>
  );
}
