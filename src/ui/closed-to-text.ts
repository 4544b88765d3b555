import { modesClosed, type RoadClosure } from '../domain/closure';
import { TRAVEL_MODES } from '../domain/travel';
import type { Translate } from '../i18n/translate';

/** Whom a closure keeps out, in one line. */
export function closedToText(closure: Pick<RoadClosure, 'roads'>, t: Translate): string {
  const closed = modesClosed(closure);
  if (closed.length === 0) return t('closures.item.modesNone');
  if (closed.length === TRAVEL_MODES.length) return t('closures.item.modesAll');
  const modes = closed.map((mode) => t(`mode.${mode}`)).join(t('ui.listSeparator'));
  return t('closures.item.modesLine', { modes });
}
