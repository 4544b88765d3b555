import type { Problem } from '../domain/errors';
import { isPosition, type LonLat } from '../domain/geo';
import {
  INCIDENT_GRADES,
  INCIDENT_TYPE_IDS,
  type IncidentGrade,
  type IncidentTypeId,
} from '../domain/incident';
import { LANGUAGES, type Language } from '../domain/language';
import { SHELTER_CLASSES, type ShelterClass } from '../domain/shelter';
import { WALKERS, type Walker } from '../domain/travel';
import {
  ANALYSIS_IDS,
  type AnalysisId,
  type Camera,
  type FeatureRef,
  LAYER_IDS,
  type LayerId,
  type SessionState,
  type Theme,
  type ViewId,
} from '../store/state';

/** Everything an address can say about the screen; null = not said. */
export interface UrlState {
  readonly view: ViewId | null;
  readonly screen: SessionState['screen'] | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly pack: string | null;
  /** The incident, or in the public view where the person is. */
  readonly position: LonLat | null;
  readonly label: string | null;
  readonly type: IncidentTypeId | null;
  readonly grade: IncidentGrade | null;
  readonly camera: Camera | null;
  /** Layers that differ from what the view shows at first. */
  readonly layers: Readonly<Partial<Record<LayerId, boolean>>>;
  readonly standardId: string | null;
  readonly shelterClass: ShelterClass | null;
  readonly walker: Walker | null;
  readonly method: 'road' | 'straight-line' | null;
  readonly count: number | null;
  readonly selected: FeatureRef | null;
  /** The analysis open in the rail, and in the table below the map. */
  readonly rail: AnalysisId | null;
  readonly table: AnalysisId | null;
}

const VIEWS = ['operator', 'planner', 'finder'] as const;
const SCREENS = ['desk', 'wall'] as const;
const THEMES = ['dark', 'light'] as const;
const METHODS = ['road', 'straight-line'] as const;
const SELECTABLE = [
  'shelter',
  'warehouse',
  'team',
  'hazard',
  'closure',
  'gap',
  'community',
  'street',
  'district',
  'proposal',
  'cell',
  'site',
  'reference',
  'unit',
] as const;
const COUNTS = Array.from({ length: 20 }, (_, index) => index + 1);

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const numbersOf = (text: string): readonly number[] =>
  text.split(',').map((part) => (NUMBER.test(part) ? Number(part) : Number.NaN));

/** A reader gives null for a value that makes no sense. */
type Read<Value> = (text: string) => Value | null;

const oneOf =
  <Value extends string | number>(values: readonly Value[]): Read<Value> =>
  (text) =>
    values.find((value) => String(value) === text) ?? null;

const readPosition: Read<LonLat> = (text) => {
  const [lon = Number.NaN, lat = Number.NaN, ...rest] = numbersOf(text);
  return rest.length === 0 && isPosition(lon, lat) ? [lon, lat] : null;
};

const readCamera: Read<Camera> = (text) => {
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN, bearing = 0, pitch = 0, ...rest] =
    numbersOf(text);
  const isSane =
    rest.length === 0 &&
    isPosition(lon, lat) &&
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(bearing) <= 360 &&
    pitch >= 0 &&
    pitch <= 85;
  return isSane ? { centre: [lon, lat], zoom, bearing, pitch } : null;
};

const readLayers: Read<readonly LayerId[]> = (text) => {
  const ids = text.split(',').map(oneOf(LAYER_IDS));
  return ids.includes(null) ? null : ids.filter((id) => id !== null);
};

const readSelected: Read<FeatureRef> = (text) => {
  const kind = oneOf(SELECTABLE)(text.slice(0, text.indexOf(':')));
  const id = text.slice(text.indexOf(':') + 1);
  return kind !== null && id !== '' ? { kind, id } : null;
};

const readText: Read<string> = (text) => (text === '' || text.length > 200 ? null : text);
const readPackId: Read<string> = (text) => (/^(own:)?[\w-]{1,64}$/.test(text) ? text : null);

/** Reads an address. A value that makes no sense is left out and told as a problem; the rest is used. */
export function parseUrl(search: string): {
  readonly state: UrlState;
  readonly problems: readonly Problem[];
} {
  const params = new URLSearchParams(search);
  const problems: Problem[] = [];
  const read = <Value>(name: string, reader: Read<Value>): Value | null => {
    const text = params.get(name);
    if (text === null) return null;
    const value = reader(text);
    if (value === null) problems.push({ code: 'url-value-invalid', params: { name, value: text } });
    return value;
  };
  const layers = (name: string, visible: boolean) =>
    (read(name, readLayers) ?? []).map((id) => [id, visible] as const);
  const state: UrlState = {
    view: read('view', oneOf(VIEWS)),
    screen: read('screen', oneOf(SCREENS)),
    language: read('lang', oneOf(LANGUAGES)),
    theme: read('theme', oneOf(THEMES)),
    pack: read('pack', readPackId),
    position: read('at', readPosition),
    label: read('label', readText),
    type: read('type', oneOf(INCIDENT_TYPE_IDS)),
    grade: read('grade', oneOf(INCIDENT_GRADES)),
    camera: read('c', readCamera),
    layers: Object.fromEntries([...layers('on', true), ...layers('off', false)]),
    standardId: read('standard', readText),
    shelterClass: read('class', oneOf(SHELTER_CLASSES)),
    walker: read('walker', oneOf(WALKERS)),
    method: read('method', oneOf(METHODS)),
    count: read('k', oneOf(COUNTS)),
    selected: read('sel', readSelected),
    rail: read('an', oneOf(ANALYSIS_IDS)),
    table: read('tab', oneOf(ANALYSIS_IDS)),
  };
  return { state, problems };
}

const fixed = (value: number, digits: number) => String(Number(value.toFixed(digits)));
/** Five decimals of a degree are about a metre. */
const formatPosition = ([lon, lat]: LonLat) => `${fixed(lon, 5)},${fixed(lat, 5)}`;

function formatCamera({ centre, zoom, bearing, pitch }: Camera): string {
  const turned = bearing !== 0 || pitch !== 0 ? `,${fixed(bearing, 1)},${fixed(pitch, 1)}` : '';
  return `${formatPosition(centre)},${fixed(zoom, 2)}${turned}`;
}

/** Writes an address that reproduces the screen, e.g. `?view=planner&lang=en`; what is null is not written. */
export function formatUrl(state: UrlState): string {
  const layers = (visible: boolean) =>
    LAYER_IDS.filter((id) => state.layers[id] === visible).join(',') || null;
  const values: readonly (readonly [string, string | number | null])[] = [
    ['view', state.view],
    ['screen', state.screen],
    ['lang', state.language],
    ['theme', state.theme],
    ['pack', state.pack],
    ['at', state.position && formatPosition(state.position)],
    ['label', state.label],
    ['type', state.type],
    ['grade', state.grade],
    ['c', state.camera && formatCamera(state.camera)],
    ['on', layers(true)],
    ['off', layers(false)],
    ['standard', state.standardId],
    ['class', state.shelterClass],
    ['walker', state.walker],
    ['method', state.method],
    ['k', state.count],
    ['an', state.rail],
    ['tab', state.table],
    ['sel', state.selected && `${state.selected.kind}:${state.selected.id}`],
  ];
  const params = new URLSearchParams();
  for (const [name, value] of values) if (value !== null) params.set(name, String(value));
  // Commas, colons and slashes stand for themselves in a query: an address that people can read.
  const query = params.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
  return query === '' ? '' : `?${query}`;
}
