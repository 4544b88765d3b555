import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import type { ReliefItem } from '../../domain/relief-norm';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { reliefNormInUse } from '../../store/slices/analyses/needs';
import { datasets } from '../../store/slices/pack/selectors';
import { Badge, Button, Disclosure, NumberField, Select } from '../../ui';
import styles from './panel.module.css';

const LEAST = 0.01;
const MOST = 1000;

/** The norm in use and its rates, each with its source and whether it was checked; edited ones are marked. */
export function Rates() {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const data = useAppState(datasets);
  const norm = useAppState(reliefNormInUse);
  const { rates } = useAppState(({ analyses }) => analyses.options.needs);
  if (norm === null) return null;
  const edited = rates[norm.id] ?? {};
  const change = (next: Readonly<Record<string, number>>) =>
    dispatch('analysis.options', { id: 'needs', options: { rates: { ...rates, [norm.id]: next } } });
  const isEdited = Object.keys(edited).length > 0;
  return (
    <Disclosure
      summary={
        <>
          {t('panel.needs.rates')} {isEdited ? <Badge tone="accent">{t('panel.needs.edited')}</Badge> : null}
        </>
      }
    >
      <Select
        label={t('panel.needs.norm')}
        value={norm.id}
        options={(data?.standards.reliefNorms ?? []).map(({ id, name }) => ({
          value: id,
          label: localText(name, language),
        }))}
        onChange={(normId) => dispatch('analysis.options', { id: 'needs', options: { normId } })}
      />
      <p className={styles.source}>{localText(norm.source, language)}</p>
      <ul className={styles.rates}>
        {norm.items.map((item) => (
          <li key={item.id}>
            <Rate
              item={item}
              isEdited={edited[item.id] !== undefined}
              onChange={(rate) => change({ ...edited, [item.id]: rate })}
            />
          </li>
        ))}
      </ul>
      <Button size="small" disabled={!isEdited} onPress={() => change({})}>
        {t('panel.needs.reset')}
      </Button>
    </Disclosure>
  );
}

function Rate(props: {
  readonly item: ReliefItem;
  readonly isEdited: boolean;
  readonly onChange: (rate: number) => void;
}) {
  const { t, language } = useI18n();
  const { item, isEdited, onChange } = props;
  const { name, rate, basis, people, unit, source, verified } = item;
  return (
    <>
      <div className={styles.rate}>
        <NumberField
          label={localText(name, language)}
          value={rate}
          min={LEAST}
          max={MOST}
          step={0.5}
          size="small"
          onChange={onChange}
        />
        <span className={styles.basis}>
          {t(`panel.needs.rate.${basis}`, { unit: localText(unit, language), people })}
        </span>
        <span className={styles.marks}>
          {isEdited ? <Badge tone="accent">{t('panel.needs.edited')}</Badge> : null}
          {verified && !isEdited ? null : <Badge tone="dashed">{t('ui.unverified')}</Badge>}
        </span>
      </div>
      <p className={styles.source}>{localText(source, language)}</p>
    </>
  );
}
