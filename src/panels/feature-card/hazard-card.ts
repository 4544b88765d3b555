import { type Hazard, hazardPhase } from '../../domain/hazard';
import { localText } from '../../domain/language';
import { type CardView, type CardWriter, EMPTY_CARD } from './card-view';

/** @param atMs time of the situation, epoch milliseconds. */
export function hazardCard(hazard: Hazard, atMs: number, { t, format, language }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: localText(hazard.headline, language),
    kindText: `${t(`incidentType.${hazard.type}`)} · ${t(`warningLevel.${hazard.level}`)}`,
    icon: 'warning',
    warning: hazard.level,
    grade: hazard.grade,
    source: hazard.source,
    texts: [
      { label: t('panel.card.description'), value: localText(hazard.description, language) || null },
      { label: t('panel.card.instruction'), value: localText(hazard.instruction, language) || null },
    ],
    fields: [
      { label: t('panel.card.phase'), value: t(`hazardPhase.${hazardPhase(hazard, atMs)}`) },
      { label: t('panel.card.capStatus'), value: t(`capStatus.${hazard.status}`) },
      { label: t('panel.card.areaDesc'), value: localText(hazard.areaDesc, language) || null },
      { label: t('panel.card.onset'), value: format.dateTime(hazard.onset) },
      {
        label: t('panel.card.ends'),
        value: hazard.expires === null ? t('panel.card.noExpiry') : format.dateTime(hazard.expires),
      },
      { label: t('panel.card.sent'), value: format.dateTime(hazard.sent) },
      { label: t('panel.card.sender'), value: hazard.sender },
      { label: t('panel.card.urgency'), value: t(`urgency.${hazard.urgency}`) },
      { label: t('panel.card.severity'), value: t(`severity.${hazard.severity}`) },
      { label: t('panel.card.certainty'), value: t(`certainty.${hazard.certainty}`) },
    ],
  };
}
