import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import type { ImportPlan, ImportPreview } from '../../store/state';
import { Disclosure, Select } from '../../ui';
import { LateTextField } from './late-text-field';
import styles from './panel.module.css';
import { Reason } from './reason';
import { fieldLabel, valueLabel } from './value-label';
import { type FieldRow, fieldRows, splitFields, unusedColumns } from './view-model';

/** An option that stands for none of the file's columns or values. */
const NONE = '\u0000';

function without(record: Readonly<Record<string, string>>, name: string, value: string | null) {
  const entries = Object.entries(record).filter(([key]) => key !== name);
  return Object.fromEntries(value === null ? entries : [...entries, [name, value]]);
}

/** Which column gives each field, and what is said for all rows where none does. */
export function ColumnsSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const { shown, more } = splitFields(fieldRows(preview), preview.plan.kind);
  const unused = unusedColumns(preview);
  return (
    <>
      <div className={styles.fields}>
        {shown.map((row) => (
          <Field key={row.target.name} row={row} preview={preview} />
        ))}
      </div>
      {more.length === 0 ? null : (
        <Disclosure summary={t('import.columns.more', { count: more.length })}>
          <div className={styles.fields}>
            {more.map((row) => (
              <Field key={row.target.name} row={row} preview={preview} />
            ))}
          </div>
        </Disclosure>
      )}
      {unused.length === 0 ? null : (
        <p className={styles.reason}>
          {t('import.columns.unused', { names: unused.join(t('ui.listSeparator')) })}
        </p>
      )}
    </>
  );
}

function Field({ row, preview }: { readonly row: FieldRow; readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { plan, columns } = preview;
  const { name, required, givenBy } = row.target;
  const label = fieldLabel(plan.kind, name, t);
  const marked = required ? `${label} · ${t('import.columns.required')}` : label;
  const set = (part: Partial<ImportPlan>) => dispatch('import.plan', part);
  const byColumn = givenBy !== 'person';
  const byPerson = givenBy !== 'column' && row.column === null;
  return (
    <div className={row.isMissing ? styles.missing : styles.field}>
      {byColumn ? (
        <Select
          label={marked}
          value={row.column ?? NONE}
          options={[
            { value: NONE, label: t('import.column.none') },
            ...[...new Set(columns)].map((column) => ({ value: column, label: column })),
          ]}
          onChange={(column) => set({ fields: without(plan.fields, name, column === NONE ? null : column) })}
        />
      ) : null}
      {byPerson ? (
        <Constant row={row} preview={preview} label={byColumn ? t('import.column.forAll') : marked} />
      ) : null}
      <Reason guess={row.reason} />
      {name === 'capacityStage' && plan.fields['capacity'] !== undefined && row.constant === null ? (
        <p className={styles.warn}>{t('import.hint.capacityStage')}</p>
      ) : null}
      {name === 'shelterClass' && row.column === null && row.constant === null ? (
        <p className={styles.warn}>{t('import.hint.shelterClass')}</p>
      ) : null}
    </div>
  );
}

function Constant({
  row,
  preview,
  label,
}: {
  readonly row: FieldRow;
  readonly preview: ImportPreview;
  readonly label: string;
}) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { plan } = preview;
  const { name, values } = row.target;
  const set = (value: string) => dispatch('import.plan', { constants: { ...plan.constants, [name]: value } });
  return values === null ? (
    <LateTextField label={label} value={row.constant ?? ''} onChange={set} />
  ) : (
    <Select
      label={label}
      value={row.constant ?? NONE}
      options={[
        { value: NONE, label: t('import.column.unsaid') },
        ...values.map((value) => ({ value, label: valueLabel(plan.kind, name, value, t) })),
      ]}
      onChange={(value) => set(value === NONE ? '' : value)}
    />
  );
}
