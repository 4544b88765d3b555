import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { closuresInUse } from '../../store/slices/closures/selectors';
import type { NearestResult } from '../../store/state';
import styles from './panel.module.css';
import { closureNames, hazardNames } from './zone-names';

/** Says which zones and closed areas the incident stands in, and by what rule responders enter them. */
export function InsideZoneNote({ result }: { readonly result: NearestResult }) {
  const { t, language } = useI18n();
  const hazards = useAppState(hazardsInForce);
  const closures = useAppState(closuresInUse);
  const names = [
    hazardNames(result.insideHazardIds, hazards, t, language),
    closureNames(result.insideClosureIds ?? [], closures, t),
  ].filter((part) => part !== '');
  return (
    <p className={styles.after}>{t('closures.insideZone', { names: names.join(t('ui.listSeparator')) })}</p>
  );
}
