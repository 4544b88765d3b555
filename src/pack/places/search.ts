import { distanceM, type LonLat } from '../../domain/geo';
import { PLACE_KINDS, type PlaceHit } from '../../domain/place';
import { decodePlaces } from './decode';
import { foldSuffix } from './house-number';
import type { PlacesArrays } from './layout';
import { MATCH_TIERS, NameIndex, type NameMatch } from './name-index';
import { DISTRICT_KINDS, type NamedPlace, SETTLEMENT_KINDS } from './place-index';
import { type Reading, readingsOf } from './query';
import { StreetNumbers } from './street-numbers';
import { takeBest } from './take-best';
import { endsInIdeograph, fold } from './words';

/** Addresses and places of a pack, ready to be searched while somebody types. */
export interface Places {
  /** Best hits first: by how well the name answers, then by distance to `near`, then by name. */
  search(query: string, limit: number, near: LonLat | null): PlaceHit[];
  /** Towns, suburbs and neighbourhoods, to call other things by. */
  districts(): readonly NamedPlace[];
}

/** A hit is told by the name of a district no further away than this. */
const DISTRICT_REACH_M = 5_000;

/** One hit can come from several readings of a query; no more often than this. */
const SAME_HIT_TIMES = 4;
/** How far a settlement goes before other places that answer equally well, in match tiers. */
const SETTLEMENT_LEAD = 0.25;

interface Candidate {
  readonly hit: Omit<PlaceHit, 'detail'>;
  /** Place of the match in {@link MATCH_TIERS}, a part more where the house number is not the one asked for. */
  readonly rank: number;
  readonly spare: number;
}

/**
 * Opens the bytes of `places.bin`.
 * @throws AnlanError `pack-file-unreadable`
 */
export function openPlaces(bytes: Uint8Array): Places {
  return new PlaceSearch(decodePlaces(bytes));
}

class PlaceSearch implements Places {
  readonly #streets: readonly string[];
  readonly #places: readonly NamedPlace[];
  readonly #streetIndex: NameIndex;
  readonly #placeIndex: NameIndex;
  readonly #numbers: StreetNumbers;
  readonly #districts: readonly NamedPlace[];
  readonly #arrays: PlacesArrays;

  constructor(arrays: PlacesArrays) {
    const decoder = new TextDecoder();
    const strings = [...arrays.stringEnds].map((end, index) =>
      decoder.decode(arrays.stringBytes.subarray(index === 0 ? 0 : arrays.stringEnds[index - 1], end)),
    );
    this.#arrays = arrays;
    this.#streets = [...arrays.streetName].map((id) => strings[id] ?? '');
    this.#places = [...arrays.placeName].map((id, index) => ({
      name: strings[id] ?? '',
      kind: PLACE_KINDS[arrays.placeKind[index] ?? 0] ?? 'other',
      position: positionAt(arrays.placePosition, index),
    }));
    this.#streetIndex = new NameIndex(this.#streets);
    this.#placeIndex = new NameIndex(this.#places.map(({ name }) => name));
    this.#numbers = new StreetNumbers(arrays, strings);
    this.#districts = this.#places.filter(({ kind }) => DISTRICT_KINDS.has(kind));
  }

  search(query: string, limit: number, near: LonLat | null): PlaceHit[] {
    const readings = readingsOf(query);
    let candidates = readings.flatMap((reading) => this.#candidates(reading, false));
    if (candidates.length === 0) candidates = readings.flatMap((reading) => this.#candidates(reading, true));
    const measured = candidates.map((candidate) => ({
      candidate,
      away: near === null ? 0 : roughSquare(near, candidate.hit.position),
    }));
    const ranked = takeBest(measured, limit * SAME_HIT_TIMES, (a, b) => {
      const byLength = a.candidate.spare - b.candidate.spare;
      return (
        a.candidate.rank - b.candidate.rank ||
        (near === null ? byLength : a.away - b.away) ||
        byLength ||
        compare(a.candidate.hit.label, b.candidate.hit.label)
      );
    });
    const hits = new Map<string, PlaceHit>();
    for (const { candidate } of ranked) {
      const { hit } = candidate;
      if (hits.size >= limit) break;
      const key = `${hit.kind} ${hit.label} ${hit.position.join(' ')}`;
      if (!hits.has(key)) hits.set(key, { ...hit, detail: this.#districtOf(hit) });
    }
    return [...hits.values()];
  }

  districts(): readonly NamedPlace[] {
    return this.#districts;
  }

  #candidates(reading: Reading, typos: boolean): Candidate[] {
    const { words, runs, number } = reading;
    const hasRuns = (name: string) => runs.every((run) => fold(name).includes(run));
    const streets = this.#streetIndex
      .match(words, typos)
      .filter(({ name }) => hasRuns(this.#streets[name] ?? ''));
    if (number !== null) return streets.map((match) => this.#address(match, reading));
    return [
      ...streets.map((match) => this.#street(match)),
      ...this.#placeIndex
        .match(words, typos)
        .filter(({ name }) => hasRuns(this.#places[name]?.name ?? ''))
        .flatMap((match) => this.#place(match)),
    ];
  }

  #street({ name, tier, spare }: NameMatch): Candidate {
    const position = positionAt(this.#arrays.streetPosition, name);
    return { hit: { label: this.#streets[name] ?? '', kind: 'street', position }, rank: rankOf(tier), spare };
  }

  #place({ name, tier, spare }: NameMatch): Candidate[] {
    const place = this.#places[name];
    if (place === undefined) return [];
    const { kind, position } = place;
    const rank = rankOf(tier) - (SETTLEMENT_KINDS.has(kind) ? SETTLEMENT_LEAD : 0);
    return [{ hit: { label: place.name, kind: 'place', placeKind: kind, position }, rank, spare }];
  }

  /** An address is worth as much as its street; one that only lies near the number asked for, a little less. */
  #address(match: NameMatch, { number, asked }: Reading): Candidate {
    const found = number === null ? null : this.#numbers.nearest(match.name, number);
    if (number === null || found === null) {
      const street = this.#street(match);
      return { ...street, hit: { ...street.hit, askedNumber: asked }, rank: rankOf(match.tier) + 0.75 };
    }
    const exact =
      found.value === number.value && (number.suffix === '' || foldSuffix(found.suffix) === number.suffix);
    const street = this.#streets[match.name] ?? '';
    const label = `${street}${endsInIdeograph(street) ? '' : ' '}${found.value}${found.suffix}`;
    const hit = { label, kind: 'address' as const, position: found.position };
    return {
      hit: exact ? hit : { ...hit, askedNumber: asked },
      rank: rankOf(match.tier) + (exact ? 0 : 0.5),
      spare: match.spare,
    };
  }

  #districtOf(hit: Omit<PlaceHit, 'detail'>): string | null {
    if (hit.placeKind !== undefined && SETTLEMENT_KINDS.has(hit.placeKind)) return null;
    let best: string | null = null;
    let bestM = DISTRICT_REACH_M;
    for (const { name, position } of this.#districts) {
      const awayM = distanceM(position, hit.position);
      if (awayM >= bestM) continue;
      best = name;
      bestM = awayM;
    }
    return best;
  }
}

/** Orders as the distance does within a city: squared degrees, longitudes shortened by the latitude. */
function roughSquare(from: LonLat, to: readonly [number, number]): number {
  const x = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  const y = to[1] - from[1];
  return x * x + y * y;
}

function rankOf(tier: NameMatch['tier']): number {
  return MATCH_TIERS.indexOf(tier);
}

function positionAt(units: Int32Array, index: number): [number, number] {
  return [(units[index * 2] ?? 0) / 1e7, (units[index * 2 + 1] ?? 0) / 1e7];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
