import { type Hazard, hazardPhase, shownLevel } from '../../domain/hazard';
import { localText } from '../../domain/language';
import { type CardField, type CardView, type CardWriter, EMPTY_CARD } from './card-view';

function endOf({ expires, reading }: Hazard, { t, format }: Pick<CardWriter, 't' | 'format'>): string {
  if (expires === null) return t('panel.card.noExpiry');
  const time = format.dateTime(expires);
  return reading?.expiresAssumed ? t('panel.card.assumedEnd', { time }) : time;
}

/** What was found out rather than said of a warning that came as a message. */
function readingFields(
  { reading, level }: Hazard,
  { t, language }: Pick<CardWriter, 't' | 'language'>,
): readonly CardField[] {
  if (reading === undefined) return [];
  const { event, levelFrom, scope, areaFrom, geocodesUnknown } = reading;
  const found = areaFrom.filter((way) => way !== 'polygon');
  return [
    ...(event === null ? [] : [{ label: t('panel.card.event'), value: localText(event, language) }]),
    ...(levelFrom === 'stated' && level !== null
      ? []
      : [{ label: t('panel.card.levelFrom'), value: t(`panel.card.levelFrom.${levelFrom}`) }]),
    ...(scope === 'Public'
      ? []
      : [{ label: t('panel.card.scope'), value: scope === null ? null : t(`capScope.${scope}`) }]),
    ...(found.length === 0
      ? []
      : [
          {
            label: t('panel.card.areaFrom'),
            value: found.map((way) => t(`panel.card.areaFrom.${way}`)).join(' · '),
          },
        ]),
    ...(geocodesUnknown.length === 0
      ? []
      : [
          {
            label: t('panel.card.geocodesUnknown'),
            value: t('panel.card.geocodesUnknown.value', { codes: geocodesUnknown.join(', ') }),
          },
        ]),
  ];
}

/** @param atMs time of the situation, epoch milliseconds. */
export function hazardCard(hazard: Hazard, atMs: number, { t, format, language }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: localText(hazard.headline, language),
    kindText: `${t(`incidentType.${hazard.type}`)} · ${t(`warningLevel.${shownLevel(hazard.level)}`)}`,
    icon: 'warning',
    warning: hazard.level,
    grade: hazard.grade,
    source: hazard.source,
    texts: [
      { label: t('panel.card.description'), value: localText(hazard.description, language) || null },
      { label: t('panel.card.instruction'), value: localText(hazard.instruction, language) || null },
    ],
    fields: [
      ...readingFields(hazard, { t, language }),
      { label: t('panel.card.phase'), value: t(`hazardPhase.${hazardPhase(hazard, atMs)}`) },
      { label: t('panel.card.capStatus'), value: t(`capStatus.${hazard.status}`) },
      { label: t('panel.card.areaDesc'), value: localText(hazard.areaDesc, language) || null },
      { label: t('panel.card.onset'), value: format.dateTime(hazard.onset) },
      {
        label: t('panel.card.ends'),
        value: endOf(hazard, { t, format }),
      },
      { label: t('panel.card.sent'), value: format.dateTime(hazard.sent) },
      { label: t('panel.card.sender'), value: hazard.sender },
      { label: t('panel.card.urgency'), value: t(`urgency.${hazard.urgency}`) },
      { label: t('panel.card.severity'), value: t(`severity.${hazard.severity}`) },
      { label: t('panel.card.certainty'), value: t(`certainty.${hazard.certainty}`) },
    ],
  };
}
