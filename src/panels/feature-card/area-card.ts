import type { District } from '../../domain/district';
import type { PopulationCell } from '../../domain/population';
import type { SitedPlace } from '../../store/slices/analyses/sited-places';
import type { CoverageResult, GapArea, ProposedShelter } from '../../store/state';
import { type CardView, type CardWriter, EMPTY_CARD, known } from './card-view';

export function gapCard(gap: GapArea, { t, format }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: gap.near === null ? t('panel.coverage.unnamed') : t('panel.coverage.near', { near: gap.near }),
    kindText: t('panel.card.gapRank', { rank: gap.rank }),
    icon: 'people',
    grade: 'estimated',
    position: gap.centre,
    fields: [
      { label: t('panel.card.people'), value: format.count(gap.people) },
      { label: t('panel.card.vulnerable'), value: known(gap.vulnerable, format.count) },
      { label: t('panel.card.area'), value: format.area(gap.areaM2) },
      { label: t('panel.card.cells'), value: format.count(gap.cells) },
    ],
  };
}

export function districtCard(district: District, { t, format }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: district.name,
    kindText: t('layer.districts'),
    icon: 'map',
    grade: district.grade,
    source: district.source,
    fields: [{ label: t('panel.card.people'), value: known(district.people, format.count) }],
  };
}

export function siteCard(site: SitedPlace, { t, format }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: site.name ?? t('siting.unnamed'),
    kindText: t('siting.siteRank', { rank: site.rank }),
    icon: 'target',
    position: site.position,
    fields: [
      { label: t('siting.adds'), value: format.count(site.adds) },
      { label: t('panel.card.effectiveArea'), value: known(site.effectiveAreaM2, format.area) },
      ...(site.capacity === null
        ? []
        : [{ label: t('siting.capacity'), value: format.count(site.capacity) }]),
    ],
  };
}

export function proposalCard(proposal: ProposedShelter, { t, format }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: proposal.name,
    kindText: t('layer.proposals'),
    look: { symbol: 'proposal', fill: 'solid', badge: null },
    position: proposal.position,
    fields: [
      { label: t('panel.card.class'), value: t(`shelterClass.${proposal.shelterClass}`) },
      { label: t('panel.card.effectiveArea'), value: format.area(proposal.effectiveAreaM2) },
    ],
  };
}

/** @param index place of the cell in the population data, where its state stands in the coverage. */
export function cellCard(
  cell: PopulationCell,
  index: number,
  coverage: CoverageResult | null,
  { t, format }: CardWriter,
): CardView {
  const state = coverage?.cellStates[index] ?? null;
  return {
    ...EMPTY_CARD,
    title: t('panel.card.cell'),
    kindText: cell.cell,
    icon: 'people',
    grade: 'estimated',
    position: cell.position,
    fields: [
      { label: t('panel.card.people'), value: format.count(cell.people) },
      { label: t('panel.card.vulnerable'), value: known(cell.vulnerable, format.count) },
      { label: t('panel.card.cellState'), value: known(state, (value) => t(`cellState.${value}`)) },
      {
        label: t('panel.card.walk'),
        value: known(coverage?.cellDistanceM[index] ?? null, format.distance),
      },
    ],
  };
}
