import { type Language, localText } from '../../domain/language';
import type { PassOverReason, ResourceKind } from '../../domain/resource';
import type { Standards } from '../../domain/standards';
import type { Translate } from '../../i18n/translate';
import type { Datasets, NearestGroup, NearestItem } from '../../store/state';
import { shelterName } from '../../ui';
import { type ResourceLook, shelterLook, teamLook, warehouseLook } from '../../ui/symbols/resource-look';
import type { Grade } from '../../domain/provenance';

/** Name, kind and look of a resource, wherever it is listed. */
export interface ResourceWords {
  readonly name: string;
  readonly kindText: string;
  readonly look: ResourceLook | null;
  readonly grade: Grade | null;
}

/** What a resource is called; one that is no longer in the data is called by its id. */
export function resourceWords(
  kind: ResourceKind,
  id: string,
  data: Datasets,
  t: Translate,
  language: Language,
): ResourceWords {
  if (kind === 'shelter') {
    const shelter = data.shelters.find((entry) => entry.id === id);
    if (shelter) {
      const kindText = [
        t(`shelterKind.${shelter.kind}`),
        shelter.shelterClass === null ? null : t(`shelterClassShort.${shelter.shelterClass}`),
      ];
      return {
        name: shelterName(shelter, t),
        kindText: kindText.filter((part) => part !== null).join(' · '),
        look: shelterLook(shelter),
        grade: shelter.grade,
      };
    }
  } else if (kind === 'warehouse') {
    const depot = data.warehouses.find((entry) => entry.id === id);
    if (depot) {
      return {
        name: localText(depot.name, language),
        kindText: t(`warehouseLevel.${depot.level}`),
        look: warehouseLook(depot),
        grade: depot.grade,
      };
    }
  } else {
    const team = data.teams.find((entry) => entry.id === id);
    if (team) {
      return {
        name: localText(team.name, language),
        kindText: t(`teamKind.${team.kind}`),
        look: teamLook(team),
        grade: team.grade,
      };
    }
  }
  return { name: id, kindText: '', look: null, grade: null };
}

export interface NearestRow extends ResourceWords {
  /** 1 = there first. */
  readonly rank: number;
  readonly item: NearestItem;
}

export interface PassedOverRow {
  readonly id: string;
  readonly name: string;
  readonly reason: PassOverReason;
  readonly straightM: number;
  /** Closures drawn by hand that cut it off. */
  readonly closureIds?: readonly string[];
}

/** How the fastest offer stands against a response target; null = its readiness is unknown. */
export interface TargetRow {
  readonly id: string;
  readonly name: string;
  readonly seconds: number;
  readonly clock: Standards['responseTargets'][number]['clock'];
  readonly verified: boolean;
  readonly bestS: number | null;
  readonly met: boolean | null;
}

export interface NearestGroupView {
  readonly kind: ResourceKind;
  readonly group: NearestGroup;
  readonly rows: readonly NearestRow[];
  readonly passedOver: readonly PassedOverRow[];
  readonly targets: readonly TargetRow[];
}

/** Time to show: with turnout or loading where that is known, else the way alone. */
export function heroSeconds(item: Pick<NearestItem, 'totalS' | 'travelS'>): number {
  return item.totalS ?? item.travelS;
}

/** Who is there first stands first; one whose readiness is unknown is taken as ready. */
const byArrival = (a: NearestItem, b: NearestItem) => heroSeconds(a) - heroSeconds(b);

function clockSeconds(item: NearestItem, clock: TargetRow['clock']): number | null {
  switch (clock) {
    case 'turnout':
      return item.readyS;
    case 'travel':
      return item.travelS;
    case 'total':
      return item.totalS;
  }
}

function targetRows(group: NearestGroup, standards: Standards, language: Language): readonly TargetRow[] {
  if (group.kind !== 'team' || group.items.length === 0) return [];
  return standards.responseTargets
    .filter(({ clock }) => clock !== 'turnout')
    .map((target) => {
      const times = group.items
        .map((item) => clockSeconds(item, target.clock))
        .filter((seconds) => seconds !== null);
      const bestS = times.length === 0 ? null : Math.min(...times);
      return {
        id: target.id,
        name: localText(target.name, language),
        seconds: target.seconds,
        clock: target.clock,
        verified: target.verified,
        bestS,
        met: bestS === null ? null : bestS <= target.seconds,
      };
    });
}

/** What to say where nobody can be offered: an incident inside a zone in force is cut off, and that must be said. */
export function noneText(kind: ResourceKind, insideZone: boolean, t: Translate): string {
  return insideZone ? t(`panel.nearest.noneInside.${kind}`) : t(`panel.nearest.none.${kind}`);
}

/** One kind of resource as the panel shows it. */
export function nearestGroupView(
  group: NearestGroup,
  data: Datasets,
  t: Translate,
  language: Language,
): NearestGroupView {
  const { kind } = group;
  return {
    kind,
    group,
    rows: group.items.toSorted(byArrival).map((item, index) => ({
      ...resourceWords(kind, item.id, data, t, language),
      rank: index + 1,
      item,
    })),
    passedOver: group.passedOver.map(({ id, reason, straightM, closureIds }) => ({
      id,
      reason,
      straightM,
      ...(closureIds === undefined ? {} : { closureIds }),
      name: resourceWords(kind, id, data, t, language).name,
    })),
    targets: targetRows(group, data.standards, language),
  };
}
