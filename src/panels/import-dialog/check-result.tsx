import { type ReactNode, useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { isMessageKey } from '../../i18n/translate';
import { useAppState } from '../../store/hooks';
import { manifest } from '../../store/slices/pack/selectors';
import type { CheckedRows, ImportPreview } from '../../store/state';
import { Badge, Button, Figure, Table } from '../../ui';
import { ExtentMap } from './extent-map';
import styles from './panel.module.css';
import { faultCounts, faultText } from './view-model';

/** Rows of the list that are drawn at first. */
const SHOWN = 100;

interface CheckResultProps {
  readonly check: CheckedRows;
  readonly preview: ImportPreview;
  /** What is asked of the new layer, above the list of rows. */
  readonly children: ReactNode;
}

/** What becomes of all rows: how many come in, where they lie, and every row with something to say. */
export function CheckResult({ check, preview, children }: CheckResultProps) {
  const { t, format } = useI18n();
  const region = useAppState(manifest)?.bbox;
  return (
    <>
      <div className={styles.outcome}>
        <div className={styles.figures}>
          <Figure value={format.count(check.taken)} meaning={t('import.result.taken')} />
          <Figure
            value={format.count(check.refused)}
            meaning={t('import.result.refused')}
            tone={check.refused > 0 ? 'unserved' : 'plain'}
          />
          <Figure value={format.count(check.warned)} meaning={t('import.result.warned')} />
          <p className={styles.reason}>{t('import.result.read', { count: format.count(check.read) })}</p>
        </div>
        {region ? <ExtentMap region={region} taken={check.bbox} positions={preview.positions} /> : null}
      </div>
      {check.taken > 0 && (check.counts['position-outside-region'] ?? 0) >= check.taken ? (
        <p className={styles.caution}>{t('import.result.elsewhere')}</p>
      ) : null}
      {children}
      <Issues check={check} />
    </>
  );
}

/** A sentence as a name: what it says first, without its stop. */
const briefly = (sentence: string) => sentence.split(/[;；]/)[0]?.replace(/[.。]$/, '') ?? sentence;

function Issues({ check }: { readonly check: CheckedRows }) {
  const { t, format } = useI18n();
  const [code, setCode] = useState<string | null>(null);
  const counts = faultCounts(check);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={styles.reason}>{t('import.result.nothing')}</p>;
  const issues = check.issues.filter((issue) => code === null || issue.code === code);
  const shown = issues.slice(0, SHOWN);
  const of = counts.find((one) => one.code === code)?.count ?? total;
  const nameOf = (one: string) => {
    const key = `import.fault.${one}`;
    return isMessageKey(key) ? briefly(t(key, { first: '…' })) : one;
  };
  return (
    <section>
      <h3 className={styles.subtitle}>{t('import.issues')}</h3>
      <div className={styles.filters}>
        <Button size="small" pressed={code === null} onPress={() => setCode(null)}>
          {t('import.issues.all', { count: format.count(total) })}
        </Button>
        {counts.map((one) => (
          <Button
            key={one.code}
            size="small"
            pressed={code === one.code}
            onPress={() => setCode(code === one.code ? null : one.code)}
          >
            {nameOf(one.code)} {format.count(one.count)}
          </Button>
        ))}
      </div>
      <Table
        label={t('import.issues')}
        rows={shown.map((issue, at) => ({ issue, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            key: 'row',
            header: t('import.issues.row'),
            align: 'end',
            cell: ({ issue }) => format.count(issue.row),
            sortValue: ({ issue }) => issue.row,
          },
          {
            key: 'what',
            header: t('import.issues.what'),
            cell: ({ issue }) => (
              <>
                {faultText(issue, t)}{' '}
                <Badge tone={check.refusing.includes(issue.code) ? 'bad' : 'plain'}>
                  {t(check.refusing.includes(issue.code) ? 'import.issues.refused' : 'import.issues.warning')}
                </Badge>
              </>
            ),
          },
          {
            key: 'value',
            header: t('import.issues.value'),
            cell: ({ issue: { column, value } }) => (
              <span className={styles.found}>
                {column === null ? null : <b>{column}</b>} {value}
              </span>
            ),
          },
        ]}
      />
      {of > shown.length ? (
        <p className={styles.reason}>
          {t('import.issues.shown', { count: format.count(shown.length), total: format.count(of) })}
        </p>
      ) : null}
    </section>
  );
}
