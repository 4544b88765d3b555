import type { Hazard } from '../../../domain/hazard';
import type { LiveOverlay } from '../../../domain/live-overlay';
import type { OwnLayer } from '../../../domain/own-layer';
import type { PopulationCell } from '../../../domain/population';
import type { Datasets } from '../../state';
import { byId, type Identity, layersOfKind, mergeFeatures } from './merge-features';

const BY_CELL: Identity<PopulationCell> = { idOf: ({ cell }) => cell, renamed: null };

type Identified = { readonly id: string };

/** The former list where it holds the very same things, so that what depends on it need not be made again. */
function keepIfSame<Item>(next: readonly Item[], before: readonly Item[] | undefined): readonly Item[] {
  const isSame = before?.length === next.length && next.every((item, at) => item === before[at]);
  return isSame ? before : next;
}

const isAlready = <Item extends object>(item: Item, now: Partial<Item>): boolean =>
  (Object.keys(now) as (keyof Item)[]).every((key) => Object.is(item[key], now[key]));

/** What feeds say now, written over what is listed; an item that says so already, or did before, stays the same object. */
function withNow<Item extends Identified>(
  items: readonly Item[],
  said: ReadonlyMap<string, Partial<Item>> | undefined,
  before: readonly Item[] | undefined,
): readonly Item[] {
  if (said === undefined || said.size === 0) return items;
  return items.map((item, at) => {
    const now = said.get(item.id);
    if (now === undefined || isAlready(item, now)) return item;
    const next = { ...item, ...now };
    const former = before?.[at];
    return former !== undefined && isAlready(former, next) ? former : next;
  });
}

/** Of a message that warns of several things, all but the first have a number behind its id. */
const messageOf = ({ id }: Hazard) => id.replace(/#\d+$/, '');

/**
 * Warnings without those that another of the same status, not sent before them, takes the place of: an update may come in
 * a file of its own, after the message that it updates.
 */
function withoutReplaced(hazards: readonly Hazard[]): readonly Hazard[] {
  const sentOf = new Map<string, number>();
  for (const { status, sent, reading } of hazards)
    for (const id of reading?.replaces ?? []) {
      const key = `${status} ${id}`;
      sentOf.set(key, Math.max(sentOf.get(key) ?? -Infinity, Date.parse(sent)));
    }
  if (sentOf.size === 0) return hazards;
  return hazards.filter((hazard) => {
    const replaced = sentOf.get(`${hazard.status} ${messageOf(hazard)}`);
    return replaced === undefined || Date.parse(hazard.sent) > replaced;
  });
}

function withHazards(hazards: Datasets['hazards'], live: LiveOverlay | null): Datasets['hazards'] {
  if (live === null || live.hazards.length === 0) return hazards;
  const ids = new Set(live.hazards.map(({ id }) => id));
  return [...hazards.filter(({ id }) => !ids.has(id)), ...live.hazards];
}

/**
 * The data that the page works with: the pack as opened, own layers in use on top of it, and what feeds say now on top of
 * both. Lists that come out as in `before` are those of `before`; where all do, so is the whole.
 */
export function datasetsWith(
  base: Datasets,
  own: readonly OwnLayer[],
  live: LiveOverlay | null,
  before: Datasets | null = null,
): Datasets {
  const former = before ?? undefined;
  const shelters = mergeFeatures(base.shelters, layersOfKind(own, 'shelters'), byId());
  const warehouses = mergeFeatures(base.warehouses, layersOfKind(own, 'warehouses'), byId());
  const teams = mergeFeatures(base.teams, layersOfKind(own, 'teams'), byId());
  const hazards = mergeFeatures(base.hazards, layersOfKind(own, 'hazards'), byId());
  const facilities = mergeFeatures(base.facilities, layersOfKind(own, 'facilities'), byId());
  const districts = mergeFeatures(base.districts, layersOfKind(own, 'districts'), byId());
  const population = mergeFeatures(base.population, layersOfKind(own, 'population'), BY_CELL);
  const next: Datasets = {
    ...base,
    shelters: keepIfSame(withNow(shelters, live?.shelters, former?.shelters), former?.shelters),
    warehouses: keepIfSame(withNow(warehouses, live?.warehouses, former?.warehouses), former?.warehouses),
    teams: keepIfSame(withNow(teams, live?.teams, former?.teams), former?.teams),
    hazards: keepIfSame(withoutReplaced(withHazards(hazards, live)), former?.hazards),
    facilities: keepIfSame(facilities, former?.facilities),
    districts: keepIfSame(districts, former?.districts),
    population: keepIfSame(population, former?.population),
  };
  return before !== null && isAlready(before, next) ? before : next;
}
