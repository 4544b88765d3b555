import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { ImportPlan, ImportPreview, SourceCrs } from '../../store/state';
import { NumberField, Select, Switch } from '../../ui';
import { DatumField } from './datum-field';
import styles from './panel.module.css';
import { Reason } from './reason';
import { crsKey } from './view-model';

type Position = ImportPlan['position'];

const TABLES: ReadonlySet<ImportPreview['format']> = new Set(['csv', 'xlsx']);
/** Web Mercator, and longitude and latitude by the Chinese system. */
const USUAL_EPSG = [3857, 4490];
const OTHER = 'other';
/** Gauss–Krüger, zone of 3° around 120° E: a number to begin with where somebody types a code. */
const FIRST_EPSG = 4549;

function positionFrom(from: Position['from'], former: Position, columns: readonly string[]): Position {
  const [first = '', second = first] = columns;
  const one = 'column' in former ? former.column : 'x' in former ? former.x : first;
  switch (from) {
    case 'geometry':
      return { from };
    case 'columns':
      return former.from === 'columns' ? former : { from, x: one, y: second };
    case 'column':
      return { from, column: one, order: 'lon-lat' };
    case 'h3':
      return { from, column: one };
  }
}

/** Where a row says it is: columns, order, coordinate system, datum. */
export function PlaceSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const importing = useAppState((state) => state.importing);
  const { plan, columns, reasons } = preview;
  const { position, crs } = plan;
  const set = (part: Partial<ImportPlan>) => dispatch('import.plan', part);
  const named = [...new Set(columns)].map((column) => ({ value: column, label: column }));
  const froms = (['geometry', 'columns', 'column', 'h3'] as const).filter(
    (from) => from !== 'geometry' || !TABLES.has(preview.format) || position.from === 'geometry',
  );
  return (
    <>
      <div className={styles.fields}>
        <div className={styles.field}>
          <Select
            label={t('import.place.from')}
            value={position.from}
            options={froms.map((value) => ({ value, label: t(`import.place.${value}`) }))}
            onChange={(from) => set({ position: positionFrom(from, position, columns) })}
          />
          <Reason guess={reasons['position']} />
        </div>
        {position.from === 'columns' ? (
          <>
            <Select
              label={t('import.place.x')}
              value={position.x}
              options={named}
              onChange={(x) => set({ position: { ...position, x } })}
            />
            <Select
              label={t('import.place.y')}
              value={position.y}
              options={named}
              onChange={(y) => set({ position: { ...position, y } })}
            />
          </>
        ) : null}
        {position.from === 'column' ? (
          <>
            <Select
              label={t('import.place.both')}
              value={position.column}
              options={named}
              onChange={(column) => set({ position: { ...position, column } })}
            />
            <Select
              label={t('import.place.order')}
              value={position.order}
              options={(['lon-lat', 'lat-lon'] as const).map((value) => ({
                value,
                label: t(`import.place.${value}`),
              }))}
              onChange={(order) => set({ position: { ...position, order } })}
            />
          </>
        ) : null}
        {position.from === 'h3' ? (
          <Select
            label={t('import.place.cell')}
            value={position.column}
            options={named}
            onChange={(column) => set({ position: { ...position, column } })}
          />
        ) : null}
        {position.from === 'h3' ? null : (
          <div className={styles.field}>
            <CrsField crs={crs} onChange={(next) => set({ crs: next })} />
            <Reason guess={reasons['crs']} />
          </div>
        )}
        {preview.datumMatters || plan.datum !== 'wgs84' ? (
          <DatumField preview={preview} importing={importing} />
        ) : null}
      </div>
      {position.from === 'h3' ? null : (
        <Switch
          label={t('import.place.swapped')}
          checked={plan.swapped}
          onChange={(swapped) => set({ swapped })}
          description={plan.swapped ? <Reason guess={reasons['swapped']} /> : undefined}
        />
      )}
    </>
  );
}

function CrsField({
  crs,
  onChange,
}: {
  readonly crs: SourceCrs;
  readonly onChange: (crs: SourceCrs) => void;
}) {
  const { t } = useI18n();
  const present = crsKey(crs);
  const isOther = crs.kind === 'epsg' && !USUAL_EPSG.includes(crs.code);
  const label = (key: string) => {
    if (key === 'geographic') return t('import.crs.geographic');
    if (key === 'unstated') return t('import.crs.unstated');
    if (key === 'wkt') return t('import.crs.wkt');
    return key === OTHER ? t('import.crs.other') : t('import.crs.epsg', { code: key.slice('epsg:'.length) });
  };
  const keys = [
    ...new Set([
      'geographic',
      ...(isOther ? [] : [present]),
      ...USUAL_EPSG.map((code) => `epsg:${code}`),
      OTHER,
    ]),
  ];
  return (
    <>
      <Select
        label={t('import.crs')}
        value={isOther ? OTHER : present}
        options={keys.map((value) => ({ value, label: label(value) }))}
        onChange={(key) => {
          if (key === 'geographic' || key === 'unstated') onChange({ kind: key });
          else if (key === OTHER) onChange({ kind: 'epsg', code: FIRST_EPSG });
          else if (key !== 'wkt') onChange({ kind: 'epsg', code: Number(key.slice('epsg:'.length)) });
        }}
      />
      {isOther ? (
        <NumberField
          label="EPSG"
          value={crs.code}
          min={1024}
          max={998_999}
          step={1}
          onChange={(code) => onChange({ kind: 'epsg', code: Math.round(code) })}
        />
      ) : null}
    </>
  );
}
