import type { RoadClosure } from '../../domain/closure';
import type { Hazard } from '../../domain/hazard';
import { type Language, localText } from '../../domain/language';
import type { Translate } from '../../i18n/translate';

/** Names of closures by id in one line; one that is no more is called by its id. */
export function closureNames(ids: readonly string[], closures: readonly RoadClosure[], t: Translate): string {
  return ids
    .map((id) => closures.find((closure) => closure.id === id)?.name ?? id)
    .join(t('ui.listSeparator'));
}

/** Names of hazard zones by id in one line. */
export function hazardNames(
  ids: readonly string[],
  hazards: readonly Hazard[],
  t: Translate,
  language: Language,
): string {
  return ids
    .map((id) => {
      const hazard = hazards.find((one) => one.id === id);
      return hazard === undefined ? id : localText(hazard.headline, language);
    })
    .join(t('ui.listSeparator'));
}
