import { RESOURCE_KINDS, type ResourceKind } from '../../domain/resource';
import { SHELTER_STATUSES, type ShelterStatus } from '../../domain/shelter';
import { TEAM_STATUSES, type TeamStatus } from '../../domain/team';
import { WAREHOUSE_STATUSES, type WarehouseStatus } from '../../domain/warehouse';
import {
  faultText,
  isObject,
  type JsonObject,
  momentIn,
  numberOf,
  own,
  readJson,
  textOf,
  TIME_KEYS,
} from './read-json';
import type { Reading, StatementFault } from './statement';

type ResourceState = ShelterStatus | TeamStatus | WarehouseStatus;

const STATES: Readonly<Record<ResourceKind, readonly ResourceState[]>> = {
  shelter: SHELTER_STATUSES,
  team: TEAM_STATUSES,
  warehouse: WAREHOUSE_STATUSES,
};

/** How one shelter, team or warehouse of the pack is now; null = not said. */
export interface ResourceStatement {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly status: ResourceState | null;
  readonly occupancy: number | null;
  readonly asOfMs: number | null;
}

/** Kind and id from the last two parts of a topic such as `city/shelter/s-12`. */
function named(topic: string | null): { readonly kind: unknown; readonly id: string | null } {
  const parts = topic?.split('/') ?? [];
  return { kind: parts.at(-2), id: parts.at(-1) ?? null };
}

function statementOf(object: JsonObject, topic: string | null): ResourceStatement | StatementFault {
  const fallback = named(topic);
  const properties = own(object, 'properties');
  const of = isObject(properties) ? properties : object;
  const stated = own(of, 'kind') ?? fallback.kind;
  const kind = RESOURCE_KINDS.find((one) => one === stated);
  if (kind === undefined) return { field: 'kind', value: faultText(stated) };
  const id = textOf(own(of, 'id')) ?? textOf(own(object, 'id')) ?? fallback.id;
  if (id === null) return { field: 'id', value: '' };
  const said = own(of, 'status');
  const status = STATES[kind].find((one) => one === said) ?? null;
  if (said !== undefined && said !== null && status === null)
    return { field: 'status', value: faultText(said) };
  const counted = own(of, 'occupancy');
  const occupancy = numberOf(counted);
  if (
    counted !== undefined &&
    counted !== null &&
    (occupancy === null || occupancy < 0 || kind !== 'shelter')
  )
    return { field: 'occupancy', value: faultText(counted) };
  return { kind, id, status, occupancy, asOfMs: momentIn(of, TIME_KEYS) };
}

const isFault = (one: ResourceStatement | StatementFault): one is StatementFault => 'field' in one;

/**
 * States of what the pack lists: an object, a list of them, or GeoJSON with the same properties: `kind` (shelter, team,
 * warehouse), `id`, `status` (in the words of the pack's tables), `occupancy` (people) and a time where known. An unknown
 * word is a fault, never another state. @throws AnlanError `feed-not-data`
 */
export function readResources(text: string, topic: string | null, feed: string): Reading<ResourceStatement> {
  const value = readJson(text, feed, 'JSON');
  const features = isObject(value) ? own(value, 'features') : undefined;
  const list: readonly unknown[] = Array.isArray(features)
    ? features
    : Array.isArray(value)
      ? value
      : [value];
  const taken: ResourceStatement[] = [];
  const faults: StatementFault[] = [];
  for (const one of list) {
    const read = isObject(one)
      ? statementOf(one, list.length === 1 ? topic : null)
      : { field: 'type', value: faultText(one) };
    if (isFault(read)) faults.push(read);
    else taken.push(read);
  }
  return { taken, faults };
}
