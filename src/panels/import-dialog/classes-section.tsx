import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import type { ImportPreview } from '../../store/state';
import { Badge, Disclosure, Select } from '../../ui';
import styles from './panel.module.css';
import { fieldLabel, valueLabel } from './value-label';
import { classRows } from './view-model';

const UNKNOWN = '\u0000';

/** What the values of the file mean, for fields with a fixed list; what has no meaning stays unknown. */
export function ClassesSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { plan, targets } = preview;
  return classRows(preview).map(({ field, values, open }) => {
    const allowed = targets.find(({ name }) => name === field)?.values ?? [];
    const set = (found: string, means: string) => {
      const { [found]: _former, ...rest } = plan.classes[field] ?? {};
      const classes = means === UNKNOWN ? rest : { ...rest, [found]: means };
      dispatch('import.plan', { classes: { ...plan.classes, [field]: classes } });
    };
    return (
      <Disclosure
        key={field}
        startsOpen={open > 0}
        summary={
          <>
            {t('import.classes', { field: fieldLabel(plan.kind, field, t) })}
            {open > 0 ? <Badge tone="caution">{t('import.classes.open', { count: open })}</Badge> : null}
          </>
        }
      >
        <div className={styles.classes}>
          {values.map(({ found, means }) => (
            <div key={found} className={means === null ? styles.open : undefined}>
              <Select
                size="small"
                label={found}
                value={means ?? UNKNOWN}
                options={[
                  { value: UNKNOWN, label: t('import.classes.unknown') },
                  ...allowed.map((value) => ({ value, label: valueLabel(plan.kind, field, value, t) })),
                ]}
                onChange={(value) => set(found, value)}
              />
            </div>
          ))}
        </div>
      </Disclosure>
    );
  });
}
