import { isPosition } from '../../domain/geo';
import { TEAM_KINDS, TEAM_STATUSES, type TeamKind, type TeamStatus } from '../../domain/team';
import {
  faultText,
  isObject,
  type JsonObject,
  momentIn,
  momentOf,
  numberOf,
  own,
  readJson,
  textOf,
  TIME_KEYS,
} from './read-json';
import type { Reading, StatementFault, UnitStatement } from './statement';

const kindOf = (value: unknown): TeamKind | null => TEAM_KINDS.find((kind) => kind === value) ?? null;
const statusOf = (value: unknown): TeamStatus | null =>
  TEAM_STATUSES.find((status) => status === value) ?? null;

/** Degrees from north in [0, 360). */
const headingOf = (value: unknown): number | null => {
  const number = numberOf(value);
  return number === null || number < 0 || number > 360 ? null : number % 360;
};
const speedOf = (value: unknown): number | null => {
  const number = numberOf(value);
  return number === null || number < 0 ? null : number;
};

/** What comes from a topic `owntracks/<user>/<device>[/…]`; null for others. */
function ownTracksName(topic: string | null): string | null {
  const [, user, device] = topic?.split('/') ?? [];
  return user && device ? `${user}/${device}` : null;
}

/** OwnTracks JSON (owntracks.org/booklet/tech/json): `vel` km/h, `cog` degrees, `tst` epoch seconds. */
function ownTracks(message: JsonObject, topic: string | null): UnitStatement | StatementFault | null {
  // Cards, transitions, last wills and the like say nothing of where somebody is.
  if (own(message, '_type') !== 'location') return null;
  const named = textOf(own(message, 'topic')) ?? topic;
  const unitId = ownTracksName(named) ?? textOf(own(message, 'tid'));
  if (unitId === null) return { field: 'topic', value: faultText(named ?? '') };
  const lon = numberOf(own(message, 'lon'));
  const lat = numberOf(own(message, 'lat'));
  if (lon === null || lat === null || !isPosition(lon, lat))
    return { field: 'lon, lat', value: faultText([own(message, 'lon'), own(message, 'lat')]) };
  return {
    unitId,
    name: textOf(own(message, 'name')),
    kind: null,
    position: [lon, lat],
    asOfMs: momentOf(own(message, 'tst')),
    headingDeg: headingOf(own(message, 'cog')),
    speedKmh: speedOf(own(message, 'vel')),
    status: null,
  };
}

const ID_KEYS = ['id', 'unitId', 'unit', 'vehicle', 'callsign'];
const first = (object: JsonObject, keys: readonly string[]): unknown =>
  keys.map((key) => own(object, key)).find((value) => value !== undefined && value !== null);

function unitFeature(feature: unknown, topic: string | null): UnitStatement | StatementFault {
  if (!isObject(feature) || own(feature, 'type') !== 'Feature')
    return { field: 'type', value: faultText(isObject(feature) ? own(feature, 'type') : feature) };
  const geometry = own(feature, 'geometry');
  const coordinates = isObject(geometry) ? own(geometry, 'coordinates') : undefined;
  if (!isObject(geometry) || own(geometry, 'type') !== 'Point' || !Array.isArray(coordinates))
    return { field: 'geometry', value: faultText(geometry) };
  const [lon, lat]: unknown[] = coordinates;
  if (typeof lon !== 'number' || typeof lat !== 'number' || !isPosition(lon, lat))
    return { field: 'geometry.coordinates', value: faultText(coordinates) };
  const properties = own(feature, 'properties');
  const of = isObject(properties) ? properties : {};
  const unitId = textOf(own(feature, 'id')) ?? textOf(first(of, ID_KEYS)) ?? topic;
  if (unitId === null) return { field: 'id', value: '' };
  return {
    unitId,
    name: textOf(own(of, 'name')),
    kind: kindOf(own(of, 'kind')),
    position: [lon, lat],
    asOfMs: momentIn(of, TIME_KEYS),
    headingDeg: headingOf(first(of, ['heading', 'bearing', 'course', 'cog'])),
    speedKmh: speedOf(own(of, 'speedKmh')),
    status: statusOf(own(of, 'status')),
  };
}

const isFault = (one: UnitStatement | StatementFault): one is StatementFault => 'field' in one;

/**
 * Positions of units: OwnTracks JSON, one or a list; a GeoJSON Point feature, or a collection of them, with `id`, and
 * `name`, `kind`, `status` (as the tables of a pack know them), `heading` (degrees), `speedKmh` and a time where known.
 * @param topic of MQTT; names a unit that does not name itself. @throws AnlanError `feed-not-data`
 */
export function readUnits(text: string, topic: string | null, feed: string): Reading<UnitStatement> {
  const value = readJson(text, feed, 'GeoJSON, OwnTracks');
  const isCollection = isObject(value) && own(value, 'type') === 'FeatureCollection';
  const features = isCollection ? own(value, 'features') : undefined;
  const list: readonly unknown[] = Array.isArray(features)
    ? features
    : Array.isArray(value)
      ? value
      : [value];
  const taken: UnitStatement[] = [];
  const faults: StatementFault[] = [];
  for (const one of list) {
    const read =
      isObject(one) && Object.hasOwn(one, '_type')
        ? ownTracks(one, topic)
        : unitFeature(one, list.length === 1 ? topic : null);
    if (read === null) continue;
    if (isFault(read)) faults.push(read);
    else taken.push(read);
  }
  return { taken, faults };
}
