import { useDispatch } from '../../commands/hooks';
import { TRAVEL_MODES } from '../../domain/travel';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { hazardRoadsInUse } from '../../store/slices/settings/selectors';
import { Badge, Button, EffectField, WarningMark } from '../../ui';
import styles from './panel.module.css';
import { policyGroups, withEffect } from './view-model';

/** What a hazard zone does to the roads it covers, by type, level and mode; takes effect in the next search. */
export function HazardPolicyPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const rules = useAppState(hazardRoadsInUse);
  const edited = useAppState((state) => state.settings.hazardRoads !== null);
  return (
    <section aria-label={t('panel.policy.title')}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {t('panel.policy.title')} {edited ? <Badge tone="accent">{t('panel.policy.edited')}</Badge> : null}
        </h3>
        <Button size="small" disabled={!edited} onPress={() => dispatch('settings.hazard-roads', null)}>
          {t('panel.policy.reset')}
        </Button>
      </div>
      <p className={styles.text}>{t('panel.policy.text')}</p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('panel.policy.level')}</th>
              {TRAVEL_MODES.map((mode) => (
                <th key={mode} scope="col">
                  {t(`mode.${mode}`)}
                </th>
              ))}
            </tr>
          </thead>
          {policyGroups(rules).map((group) => (
            <tbody key={group.type}>
              <tr>
                <th scope="rowgroup" colSpan={TRAVEL_MODES.length + 1} className={styles.type}>
                  {group.type === '*' ? t('panel.policy.others') : t(`incidentType.${group.type}`)}
                </th>
              </tr>
              {group.rules.map((rule) => (
                <tr key={rule.level}>
                  <th scope="row">
                    <WarningMark level={rule.level} word />
                  </th>
                  {TRAVEL_MODES.map((mode) => (
                    <td key={mode}>
                      <EffectField
                        hideLabel
                        label={`${t(`warningLevel.${rule.level}`)}, ${t(`mode.${mode}`)}`}
                        effect={rule.roads[mode]}
                        onChange={(effect) =>
                          dispatch('settings.hazard-roads', withEffect(rules, rule, mode, effect))
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}
