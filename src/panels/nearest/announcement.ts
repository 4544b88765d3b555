import type { Translate } from '../../i18n/translate';
import { heroSeconds, type NearestGroupView } from './view-model';

/** The answer in one spoken sentence a kind: how many, and the first of them. */
export function announcement(views: readonly NearestGroupView[], t: Translate): string {
  return views
    .map(({ kind, rows }) => {
      const first = rows[0];
      return first
        ? t('panel.nearest.announce', {
            kind: t(`resourceKind.${kind}`),
            count: rows.length,
            name: first.name,
            minutes: Math.max(1, Math.ceil(heroSeconds(first.item) / 60)),
          })
        : t('panel.nearest.announceNone', { kind: t(`resourceKind.${kind}`) });
    })
    .join(' ');
}
