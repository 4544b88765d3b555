import * as v from 'valibot';
import { FEED_KINDS, FEED_ROLES, feedFault } from '../../domain/feed';
import { isPosition } from '../../domain/geo';
import { GRADES } from '../../domain/provenance';
import { finite, isoDate, isoMoment, localText, positive, text } from '../../ingest/schema/fields';
import { PACK_FORMAT, PACK_ROLES } from '../manifest';

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A name that stays inside the pack's folder. */
const fileName = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u));

const packId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));

const timeZone = v.pipe(
  text,
  v.check((value) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, 'IANA time zone'),
);

const httpAddress = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), 'http(s) address'),
);

const position = v.pipe(
  v.strictTuple([finite, finite]),
  v.check(([lon, lat]) => isPosition(lon, lat), 'longitude, latitude'),
);

const bbox = v.pipe(
  v.strictTuple([finite, finite, finite, finite]),
  v.check(
    ([west, south, east, north]) =>
      isPosition(west, south) && isPosition(east, north) && west < east && south < north,
    'west, south, east, north',
  ),
);

const file = v.strictObject({
  role: v.picklist(PACK_ROLES),
  name: fileName,
  bytes: wholeNumber,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  count: v.nullable(wholeNumber),
  audience: v.picklist(['public', 'internal']),
  grade: v.picklist(GRADES),
  asOf: v.nullable(isoDate),
  origin: localText,
  licence: text,
  method: localText,
});

const seconds = v.pipe(finite, v.minValue(1));

/** Some page of some site: addresses of feeds are judged when the place of the pack is known. */
const ANY_PAGE = 'https://page.invalid/packs/pack/';

const feed = v.pipe(
  v.strictObject({
    id: packId,
    name: localText,
    kind: v.picklist(FEED_KINDS),
    role: v.picklist(FEED_ROLES),
    url: text,
    topics: v.array(text),
    intervalS: seconds,
    ageingS: seconds,
    unknownS: seconds,
    audience: v.picklist(['public', 'internal']),
    grade: v.picklist(GRADES),
  }),
  v.check((value) => feedFault(value, ANY_PAGE) === null, 'feed that can be reached'),
);

/** `pack.json` of the format this code reads; unknown keys are refused. */
export const manifestSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id: packId,
  name: localText,
  bbox,
  centre: position,
  zoom: v.pipe(finite, v.minValue(0), v.maxValue(24)),
  timeZone,
  exerciseStart: v.nullable(isoMoment),
  population: v.strictObject({
    people: v.nullable(positive),
    source: localText,
    method: localText,
    asOf: v.nullable(isoDate),
  }),
  limits: v.array(localText),
  attribution: v.array(v.strictObject({ text, href: httpAddress })),
  files: v.pipe(
    v.array(file),
    v.check((files) => new Set(files.map(({ role }) => role)).size === files.length, 'one file a role'),
    v.check((files) => new Set(files.map(({ name }) => name)).size === files.length, 'one file a name'),
  ),
  feeds: v.exactOptional(
    v.pipe(
      v.array(feed),
      v.check((feeds) => new Set(feeds.map(({ id }) => id)).size === feeds.length, 'one feed an id'),
    ),
  ),
});

/** `packs/index.json`. */
export const packIndexSchema = v.strictObject({
  packs: v.array(v.strictObject({ id: packId, name: localText, bytes: wholeNumber })),
});
