import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import type { ImportPreview } from '../../store/state';
import { Icon, Select, type SelectOption } from '../../ui';
import { FORMAT_NAMES } from './format-names';
import styles from './panel.module.css';
import { Reason } from './reason';

const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'utf-16le',
  'utf-16be',
];
const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;
/** Rows that may hold the column names; lists of authorities have some lines of title above. */
const HEADER_ROWS = [0, 1, 2, 3, 4, 5, 6, 7];
const NO_HEADER = -1;

const distinct = <Value,>(values: readonly Value[]) => [...new Set(values)];

/** How the file is read: format, table, encoding, delimiter, row of the column names; each can be put right. */
export function FileSection({ preview }: { readonly preview: ImportPreview }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const { encoding, delimiter, headerRow } = preview.reading;
  const formatName = FORMAT_NAMES[preview.format];
  const delimiters = delimiter ? distinct([delimiter.value, ...DELIMITERS.map(([sign]) => sign)]) : [];
  const nameOf = (sign: string) => {
    const known = DELIMITERS.find(([one]) => one === sign);
    return known ? t(`import.delimiter.${known[1]}`) : sign;
  };
  const headerRows: SelectOption<number>[] = [
    { value: NO_HEADER, label: t('import.headerRow.none') },
    ...distinct([...HEADER_ROWS, headerRow?.value ?? 0])
      .toSorted((a, b) => a - b)
      .map((row) => ({ value: row, label: t('import.headerRow.at', { row: row + 1 }) })),
  ];
  return (
    <>
      <div className={styles.reading}>
        <div className={styles.fixed}>
          <span className={styles.fixedLabel}>{t('import.format')}</span>
          <span className={styles.fixedValue}>{formatName}</span>
        </div>
        {preview.tables.length > 1 ? (
          <div>
            <Select
              label={t('import.table')}
              value={preview.plan.table}
              options={preview.tables.map(({ name, rowCount }) => ({
                value: name,
                label:
                  rowCount === null ? name : t('import.table.rows', { name, count: format.count(rowCount) }),
              }))}
              onChange={(table) => dispatch('import.read', { table })}
            />
          </div>
        ) : null}
        {encoding ? (
          <div>
            <Select
              label={t('import.encoding')}
              value={encoding.value}
              options={distinct([encoding.value, ...encoding.others, ...ENCODINGS]).map((value) => ({
                value,
                label: value.toUpperCase(),
              }))}
              onChange={(value) => dispatch('import.read', { reading: { encoding: value } })}
            />
            <Reason guess={encoding} />
          </div>
        ) : null}
        {delimiter ? (
          <div>
            <Select
              label={t('import.delimiter')}
              value={delimiter.value}
              options={delimiters.map((value) => ({ value, label: nameOf(value) }))}
              onChange={(value) => dispatch('import.read', { reading: { delimiter: value } })}
            />
            <Reason guess={delimiter} />
          </div>
        ) : null}
        {headerRow ? (
          <div>
            <Select
              label={t('import.headerRow')}
              value={headerRow.value ?? NO_HEADER}
              options={headerRows}
              onChange={(row) =>
                dispatch('import.read', { reading: { headerRow: row === NO_HEADER ? null : row } })
              }
            />
            <Reason guess={headerRow} />
          </div>
        ) : null}
      </div>
      {preview.wrongEnding === null ? null : (
        <p className={styles.caution}>
          <Icon name="warning" size="1.2em" />
          {t('import.wrongEnding', { ending: preview.wrongEnding, format: formatName })}
        </p>
      )}
    </>
  );
}
