import { localText } from '../../domain/language';
import type { Team } from '../../domain/team';
import { teamLook } from '../../ui/symbols/resource-look';
import { type CardView, type CardWriter, EMPTY_CARD, known } from './card-view';

export function teamCard(team: Team, { t, format, language }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: localText(team.name, language),
    kindText: t(`teamKind.${team.kind}`),
    look: teamLook(team),
    grade: team.grade,
    source: team.source,
    asOf: team.asOf,
    position: team.position,
    fields: [
      { label: t('panel.card.status'), value: t(`teamStatus.${team.status}`) },
      { label: t('panel.card.family'), value: known(team.family, (family) => t(`teamFamily.${family}`)) },
      { label: t('panel.card.people'), value: known(team.people, format.count) },
      { label: t('panel.card.turnout'), value: known(team.turnoutS, format.clock) },
      {
        label: t('panel.card.roundTheClock'),
        value: known(team.roundTheClock, (yes) => t(yes ? 'ui.yes' : 'ui.no')),
      },
      { label: t('panel.card.base'), value: team.base },
      {
        label: t('panel.card.equipment'),
        value:
          team.equipment.length === 0
            ? null
            : team.equipment.map((item) => localText(item, language)).join(t('ui.listSeparator')),
      },
    ],
  };
}
