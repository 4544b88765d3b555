import { type Shelter, STAGES } from '../../domain/shelter';
import { shelterName } from '../../ui';
import { shelterLook } from '../../ui/symbols/resource-look';
import { type CardView, type CardWriter, EMPTY_CARD, known } from './card-view';

export function shelterCard(shelter: Shelter, { t, format }: CardWriter): CardView {
  const separator = t('ui.listSeparator');
  return {
    ...EMPTY_CARD,
    title: shelterName(shelter, t),
    kindText: t(
      shelter.shelterClass === null ? 'shelterClass.unknown' : `shelterClass.${shelter.shelterClass}`,
    ),
    look: shelterLook(shelter),
    grade: shelter.grade,
    source: shelter.source,
    asOf: shelter.asOf,
    position: shelter.position,
    fields: [
      { label: t('panel.card.status'), value: t(`shelterStatus.${shelter.status}`) },
      { label: t('panel.card.kind'), value: t(`shelterKind.${shelter.kind}`) },
      { label: t('panel.card.scheme'), value: shelter.scheme || null },
      { label: t('panel.card.space'), value: known(shelter.space, (space) => t(`space.${space}`)) },
      {
        label: t('panel.card.suitableFor'),
        value: known(shelter.suitableFor, (list) =>
          list.length === 0 ? t('ui.none') : list.map((hazard) => t(`suitability.${hazard}`)).join(separator),
        ),
      },
      { label: t('panel.card.area'), value: known(shelter.areaM2, format.area) },
      { label: t('panel.card.effectiveArea'), value: known(shelter.effectiveAreaM2, format.area) },
      { label: t('panel.card.occupancy'), value: known(shelter.occupancy, format.count) },
      {
        label: t('panel.card.accessible'),
        value: known(shelter.accessible, (yes) => t(yes ? 'ui.yes' : 'ui.no')),
      },
      { label: t('panel.card.address'), value: shelter.address },
    ],
    tables: [
      {
        title: t('panel.card.capacity'),
        headers: [t('panel.card.stage'), t('panel.card.people')],
        rows: STAGES.map((stage) => ({
          key: stage,
          cells: [t(`stage.${stage}`), known(shelter.capacity[stage], format.count)],
        })),
      },
    ],
  };
}
