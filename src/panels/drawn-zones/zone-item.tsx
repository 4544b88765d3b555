import { useDispatch } from '../../commands/hooks';
import { type CapStatus, type Hazard, WARNING_LEVELS } from '../../domain/hazard';
import { LANGUAGES } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { selectedId } from '../../store/slices/selection/selectors';
import { Button, Disclosure, IconButton, incidentTypeGroups, Select, TextField, WarningMark } from '../../ui';
import styles from './panel.module.css';
import { boundsOf, EXPIRY_HOURS, expiryAfter, hoursInForce } from './view-model';

const STATUSES: readonly CapStatus[] = ['Actual', 'Exercise', 'Test', 'Draft'];
const SIDE = { 'zh-CN': 'zh', en: 'en' } as const;

/** One drawn zone: what it is called, what it is, how long it holds, and its message. */
export function ZoneItem({ zone }: { readonly zone: Hazard }) {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const isSelected = useAppState(selectedId('hazard')) === zone.id;
  const change = (part: Partial<Hazard>) => dispatch('zone.change', { ...zone, ...part });
  const headline = zone.headline[SIDE[language]];
  return (
    <li className={isSelected ? styles.chosen : styles.item}>
      <div className={styles.head}>
        {zone.level === null ? null : <WarningMark level={zone.level} />}
        <TextField
          label={t('zones.headlineLabel')}
          hideLabel
          value={headline}
          onChange={(text) => change({ headline: { ...zone.headline, [SIDE[language]]: text } })}
        />
      </div>
      <div className={styles.head}>
        <p className={styles.facts}>
          {t('zones.since', { time: format.dateTime(zone.onset) })} · {t(`capStatus.${zone.status}`)}
        </p>
        <IconButton
          icon="target"
          size="small"
          label={t('zones.show', { name: headline })}
          onPress={() => {
            dispatch('selection.select', { kind: 'hazard', id: zone.id });
            dispatch('camera.go', { bounds: boundsOf(zone) });
          }}
        />
        <IconButton
          icon="trash"
          size="small"
          tooltipAlign="end"
          label={t('zones.remove', { name: headline })}
          onPress={() => dispatch('zone.remove', zone.id)}
        />
      </div>
      <Disclosure summary={t('zones.details')}>
        <div className={styles.fields}>
          <Select
            label={t('zones.type')}
            size="small"
            value={zone.type}
            options={incidentTypeGroups(t)}
            onChange={(type) => change({ type })}
          />
          <Select
            label={t('zones.level')}
            size="small"
            value={zone.level}
            options={WARNING_LEVELS.map((value) => ({ value, label: t(`warningLevel.${value}`) }))}
            onChange={(level) => change({ level })}
          />
          <Select
            label={t('zones.status')}
            size="small"
            value={zone.status}
            options={STATUSES.map((value) => ({ value, label: t(`capStatus.${value}`) }))}
            onChange={(status) => change({ status })}
          />
          <Select
            label={t('zones.expires')}
            size="small"
            value={hoursInForce(zone)}
            options={[
              { value: 0, label: t('zones.untilLifted') },
              ...EXPIRY_HOURS.map((value) => ({ value, label: t('zones.hours', { count: value }) })),
            ]}
            onChange={(hours) => change({ expires: expiryAfter(zone.onset, hours) })}
          />
          {LANGUAGES.map((one) => (
            <ZoneTexts key={one} zone={zone} side={SIDE[one]} onChange={change} />
          ))}
        </div>
      </Disclosure>
      <Button size="small" icon="download" onPress={() => dispatch('zone.message', zone.id)}>
        {t('zones.message')}
      </Button>
    </li>
  );
}

interface ZoneTextsProps {
  readonly zone: Hazard;
  readonly side: 'zh' | 'en';
  readonly onChange: (part: Partial<Hazard>) => void;
}

/** What the message says in one language. */
function ZoneTexts({ zone, side, onChange }: ZoneTextsProps) {
  const { t } = useI18n();
  const field = (name: 'headline' | 'areaDesc' | 'description' | 'instruction') => (
    <TextField
      label={t(`zones.text.${name}.${side}`)}
      value={zone[name][side]}
      onChange={(text) => onChange({ [name]: { ...zone[name], [side]: text } })}
    />
  );
  return (
    <>
      {field('headline')}
      {field('areaDesc')}
      {field('description')}
      {field('instruction')}
    </>
  );
}
