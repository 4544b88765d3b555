import { closureShape } from '../domain/closure';
import { hazardPhase, shownLevel } from '../domain/hazard';
import { FRESHNESSES } from '../domain/live';
import { type Language, localText } from '../domain/language';
import type { Formatters } from '../i18n/format';
import type { Translate } from '../i18n/translate';
import { analysisResult } from '../store/slices/analyses/selectors';
import { closedRoadsById, closuresInUse } from '../store/slices/closures/selectors';
import { ownLayerOfRef, referenceFeatures } from '../store/slices/own/selectors';
import { sitedPlaces } from '../store/slices/analyses/sited-places';
import { findUnit, units } from '../store/slices/live/selectors';
import { coverageResult } from '../store/slices/runs/selectors';
import type { AppState, Datasets, FeatureRef } from '../store/state';
import { closedToText } from '../ui/closed-to-text';
import { shelterName } from '../ui/feature-name';
import { valueText } from '../ui/value-text';
import { type ResourceLook, shelterLook, teamLook, warehouseLook } from '../ui/symbols/resource-look';

/** What the small card says: a name and a few facts. */
export interface HoverText {
  readonly title: string;
  readonly facts: readonly string[];
  readonly look: Pick<ResourceLook, 'symbol' | 'fill' | 'badge'> | null;
}

interface Words {
  readonly t: Translate;
  readonly format: Formatters;
  readonly language: Language;
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row | null =>
  rows.find((row) => row.id === id) ?? null;
const some = (...facts: readonly (string | null)[]): readonly string[] =>
  facts.filter((fact) => fact !== null);

const CAPACITY_STAGES = ['short', 'temporary', 'urgent', 'medium', 'long'] as const;

function shelterText(data: Datasets, id: string, { t, format }: Words): HoverText | null {
  const shelter = byId(data.shelters, id);
  if (!shelter) return null;
  const stage = CAPACITY_STAGES.find((one) => shelter.capacity[one] !== null);
  const count = stage === undefined ? null : shelter.capacity[stage];
  return {
    title: shelterName(shelter, t),
    facts: some(
      `${t(`shelterClass.${shelter.shelterClass ?? 'unknown'}`)} · ${t(`shelterStatus.${shelter.status}`)}`,
      stage === undefined || count === null
        ? null
        : t('map.hover.capacity', { count: format.count(count), stage: t(`stage.${stage}`) }),
      t(`grade.${shelter.grade}`),
    ),
    look: shelterLook(shelter),
  };
}

function warehouseText(data: Datasets, id: string, { t, format, language }: Words): HoverText | null {
  const warehouse = byId(data.warehouses, id);
  return (
    warehouse && {
      title: localText(warehouse.name, language),
      facts: some(
        `${t(`warehouseLevel.${warehouse.level}`)} · ${t(`warehouseStatus.${warehouse.status}`)}`,
        t('map.hover.stock', { count: format.count(warehouse.stock.length) }),
        t(`grade.${warehouse.grade}`),
      ),
      look: warehouseLook(warehouse),
    }
  );
}

function teamText(data: Datasets, id: string, { t, format, language }: Words): HoverText | null {
  const team = byId(data.teams, id);
  return (
    team && {
      title: localText(team.name, language),
      facts: some(
        `${t(`teamKind.${team.kind}`)} · ${t(`teamStatus.${team.status}`)}`,
        some(
          team.people === null ? null : t('map.hover.people', { count: format.count(team.people) }),
          team.turnoutS === null ? null : t('map.hover.turnout', { time: format.minutes(team.turnoutS) }),
        ).join(' · ') || null,
        t(`grade.${team.grade}`),
      ),
      look: teamLook(team),
    }
  );
}

function hazardText(
  data: Datasets,
  id: string,
  nowMs: number,
  { t, format, language }: Words,
): HoverText | null {
  const hazard = byId(data.hazards, id);
  if (!hazard) return null;
  const phase = hazardPhase(hazard, nowMs);
  const until =
    phase === 'upcoming'
      ? t('map.hover.from', { time: format.dateTime(hazard.onset) })
      : hazard.expires === null
        ? null
        : t('map.hover.until', { time: format.dateTime(hazard.expires) });
  return {
    title: localText(hazard.headline, language),
    facts: some(
      `${t(`warningLevel.${shownLevel(hazard.level)}`)} · ${t(`hazardPhase.${phase}`)}`,
      until,
      t(`grade.${hazard.grade}`),
    ),
    look: { symbol: `hazard-${shownLevel(hazard.level)}`, fill: 'solid', badge: null },
  };
}

function gapText(state: AppState, id: string, { t, format }: Words): HoverText | null {
  const gap = byId(coverageResult(state)?.gaps ?? [], id);
  return (
    gap && {
      title: t('map.hover.rank', { rank: gap.rank }),
      facts: some(
        t('map.hover.unserved', { count: format.count(gap.people) }),
        gap.near === null ? null : t('map.hover.near', { place: gap.near }),
        format.area(gap.areaM2),
      ),
      look: null,
    }
  );
}

function communityText(state: AppState, id: string, { t, format }: Words): HoverText | null {
  const community = byId(analysisResult(state, 'isolation')?.communities ?? [], id);
  return (
    community && {
      title: community.near.length === 0 ? t('isolation.unnamed') : community.near.join(' · '),
      facts: some(
        t('isolation.hover', { count: format.count(community.people) }),
        t(`isolation.kind.${community.kind}`),
        t('grade.estimated'),
      ),
      look: null,
    }
  );
}

function streetText(state: AppState, id: string, { t, format }: Words): HoverText | null {
  const street = analysisResult(state, 'importance')?.streets.find((one) => String(one.id) === id) ?? null;
  return (
    street && {
      title: street.name ?? t('importance.unnamed'),
      facts: some(
        street.isolatedPeople === 0
          ? null
          : t('importance.hover.isolated', { count: format.count(street.isolatedPeople) }),
        street.extraPersonMin === 0
          ? null
          : t('importance.hover.extra', { count: format.count(street.extraPersonMin) }),
      ),
      look: null,
    }
  );
}

function proposalText(state: AppState, id: string, { t, format }: Words): HoverText | null {
  const proposal = byId(state.planner.proposals, id);
  return (
    proposal && {
      title: proposal.name,
      facts: [
        t(`shelterClass.${proposal.shelterClass}`),
        t('map.hover.area', { area: format.area(proposal.effectiveAreaM2) }),
      ],
      look: { symbol: 'proposal', fill: 'solid', badge: null },
    }
  );
}

function closureText(state: AppState, id: string, { t, format }: Words): HoverText | null {
  const closure = byId(closuresInUse(state), id);
  if (closure === null) return null;
  const roads = closedRoadsById(state).get(id);
  return {
    title: closure.name,
    facts: some(
      t(`closures.kind.${closureShape(closure.geometry)}`),
      closedToText(closure, t),
      roads === undefined
        ? null
        : t('closures.item.roads', { edges: roads.edgeCount, length: format.distance(roads.lengthM) }),
    ),
    look: { symbol: 'closure', fill: 'solid', badge: null },
  };
}

function siteText(state: AppState, id: string, { t, format }: Words): HoverText | null {
  const site = byId(sitedPlaces(state), id);
  return (
    site && {
      title: site.name ?? t('siting.unnamed'),
      facts: some(
        t('siting.siteRank', { rank: site.rank }),
        t('siting.addsPeople', { people: format.count(site.adds) }),
        site.effectiveAreaM2 === null
          ? null
          : t('map.hover.area', { area: format.area(site.effectiveAreaM2) }),
      ),
      look: null,
    }
  );
}

function districtText(data: Datasets, id: string, { t, format }: Words): HoverText | null {
  const district = byId(data.districts, id);
  return (
    district && {
      title: district.name,
      facts: some(
        district.people === null ? null : t('map.hover.people', { count: format.count(district.people) }),
      ),
      look: null,
    }
  );
}

function cellText(data: Datasets, id: string, { t, format }: Words): HoverText | null {
  const cell = data.population.find((one) => one.cell === id);
  return cell
    ? {
        title: t('map.hover.cell'),
        facts: [t('map.hover.people', { count: format.count(cell.people) }), t('grade.estimated')],
        look: null,
      }
    : null;
}

/** Facts of a small card; the whole list is in the full one. */
const REFERENCE_FACTS = 3;

function referenceText(state: AppState, id: string, { t }: Words): HoverText | null {
  const feature = byId(referenceFeatures(state), id);
  if (feature === null) return null;
  const said = Object.entries(feature.values).filter(([, value]) => value !== null && value !== '');
  return {
    title: feature.name ?? t('own.unnamed'),
    facts: [
      t('layer.reference'),
      ...said.slice(0, REFERENCE_FACTS).map(([label, value]) => `${label}: ${valueText(value)}`),
    ],
    look: null,
  };
}

/** The own layer that a feature comes from, as the last fact of its card. */
function withOwner(text: HoverText | null, state: AppState, ref: FeatureRef, { t }: Words): HoverText | null {
  const owner = ownLayerOfRef(state, ref);
  return text === null || owner === null
    ? text
    : { ...text, facts: [...text.facts, t('own.from', { name: owner.name })] };
}

function unitText(state: AppState, id: string, { t, format }: Words): HoverText | null {
  const found = findUnit(units(state), id);
  if (found === null) return null;
  const { row, snapshot } = found;
  const asOfMs = snapshot.asOfMs[row]!;
  const { name, kind } = snapshot.roster[row]!;
  return {
    title: name,
    facts: some(
      t(`live.freshness.${FRESHNESSES[snapshot.freshness[row]!] ?? 'unknown'}`),
      Number.isNaN(asOfMs) ? null : format.asOf(new Date(asOfMs).toISOString()),
    ),
    look: kind === null ? null : { symbol: `team-${kind}`, fill: 'solid', badge: null },
  };
}

/** The words for what is under the pointer; null when it is gone. */
export function hoverText(state: AppState, ref: FeatureRef, words: Words): HoverText | null {
  return withOwner(textOf(state, ref, words), state, ref, words);
}

function textOf(state: AppState, { kind, id }: FeatureRef, words: Words): HoverText | null {
  if (kind === 'gap') return gapText(state, id, words);
  if (kind === 'community') return communityText(state, id, words);
  if (kind === 'street') return streetText(state, id, words);
  if (kind === 'proposal') return proposalText(state, id, words);
  if (kind === 'closure') return closureText(state, id, words);
  if (kind === 'site') return siteText(state, id, words);
  if (kind === 'reference') return referenceText(state, id, words);
  if (kind === 'unit') return unitText(state, id, words);
  const data = state.pack.datasets;
  if (data === null) return null;
  switch (kind) {
    case 'shelter':
      return shelterText(data, id, words);
    case 'warehouse':
      return warehouseText(data, id, words);
    case 'team':
      return teamText(data, id, words);
    case 'hazard':
      return hazardText(data, id, state.clock.nowMs, words);
    case 'district':
      return districtText(data, id, words);
    case 'cell':
      return cellText(data, id, words);
  }
}
