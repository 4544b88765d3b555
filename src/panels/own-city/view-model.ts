import { type Bbox, distanceM } from '../../domain/geo';
import { isCityId } from '../../domain/own-city';
import type { CityGlance, CityWork } from '../../store/state';

/** What a person says of a city before it is made; texts as typed. */
export interface CityForm {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly people: string;
  readonly isReplacing: boolean;
}

const NOT_NAME = /\.osm\.pbf$|\.pbf$|\.zip$|\.osm$/i;
/** What downloads add to the name of a place: `-latest`, dates, `(1)`. */
const ADDED = /(?:[-_. ](?:latest|internal|free|\d{4,8}))+$|\s*\(\d+\)$/i;

const baseOf = (fileName: string): string => {
  const base = fileName.replace(NOT_NAME, '').replace(ADDED, '').replace(NOT_NAME, '').replace(ADDED, '');
  return base.replaceAll(/[_.\s]+/g, ' ').trim();
};

const titled = (text: string): string =>
  text.replaceAll(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** A name for the folder of a pack; `city` where the text has no Latin letter. */
export function idOf(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const id = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-\d]+|-+$/g, '');
  return id.slice(0, 48).replace(/-+$/, '') || 'city';
}

/** What the file says of itself, and else its name, as a first proposal. */
export function firstForm(fileName: string, glance: CityGlance): CityForm {
  const rest = { people: '', isReplacing: false };
  if (glance.kind === 'pack')
    return { id: glance.id, nameZh: glance.name.zh, nameEn: glance.name.en, ...rest };
  const base = baseOf(fileName);
  const isHan = /\p{Script=Han}/u.test(base);
  const name = isHan
    ? { nameZh: base, nameEn: '' }
    : { nameZh: '', nameEn: titled(base.replaceAll('-', ' ')) };
  return { id: idOf(base), ...name, ...rest };
}

export type PeopleSaid = { readonly ok: true; readonly people: number | null } | { readonly ok: false };

/** A number of people as typed, with separators of thousands or without; nothing = not known. */
export function readPeople(text: string): PeopleSaid {
  const plain = text.normalize('NFKC').replaceAll(/[\s,._']/g, '');
  if (plain === '') return { ok: true, people: null };
  const people = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return people > 0 && people <= 1e9 ? { ok: true, people } : { ok: false };
}

export type FormFault = 'name' | 'id' | 'id-server' | 'id-browser' | 'people';

/** What has to be put right before a city can be made. */
export function formFaults(form: CityForm, taken: 'server' | 'browser' | null): readonly FormFault[] {
  const faults: (FormFault | null)[] = [
    form.nameZh.trim() === '' && form.nameEn.trim() === '' ? 'name' : null,
    isCityId(form.id) ? null : 'id',
    taken === 'server' ? 'id-server' : null,
    taken === 'browser' && !form.isReplacing ? 'id-browser' : null,
    readPeople(form.people).ok ? null : 'people',
  ];
  return faults.filter((fault) => fault !== null);
}

type Running = Extract<CityWork, { state: 'running' }>;

/** Share of each step in the time of a build, measured with real extracts; they add up to 100. */
const SHARES: readonly (readonly [step: Running['step'], share: number])[] = [
  ['read', 15],
  ['shelters', 8],
  ['resources', 2],
  ['population', 5],
  ['districts', 5],
  ['roads', 25],
  ['basemap', 34],
  ['places', 2],
  ['manifest', 2],
  ['keep', 2],
];

/** Work done so far, 0–1; a step without a measure counts when it is over. */
export function workFraction({ task, step, done, total }: Running): number | null {
  const within = total === null || total === 0 ? 0 : Math.min(1, done / total);
  if (task !== 'build') return total === null ? null : within;
  let before = 0;
  for (const [one, share] of SHARES) {
    if (one === step) return (before + share * within) / 100;
    before += share;
  }
  return null;
}

/** Sides of a box in kilometres, the width measured in its middle. */
export function boxKm([west, south, east, north]: Bbox): { readonly width: number; readonly height: number } {
  const middle = (south + north) / 2;
  return {
    width: distanceM([west, middle], [east, middle]) / 1000,
    height: distanceM([west, south], [west, north]) / 1000,
  };
}
