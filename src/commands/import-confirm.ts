import { AnlanError, problemOf } from '../domain/errors';
import type { Bbox } from '../domain/geo';
import type { OwnKind, OwnLayer } from '../domain/own-layer';
import { importStep, nextFile } from '../store/slices/importing/actions';
import { importPreview, presentFile } from '../store/slices/importing/selectors';
import { editOwn } from '../store/slices/own/actions';
import { toggleLayer } from '../store/slices/layers/actions';
import type { AppState, CheckedRows, ImportPreview, LayerId, OfferedFile } from '../store/state';
import { numberIn } from '../store/value-edit';
import type { CommandInputs } from './catalogue';
import type { Command, CommandContext } from './command';

/** Features that cross from the worker at a time, so that the page is never busy for long. */
const PART = 5_000;

type Features = OwnLayer['features'][number][];

interface Taken {
  readonly features: Features;
  /** Characters of the features as text: about what they take in the browser's store. */
  readonly bytes: number;
}

async function take(
  { engine, store }: CommandContext,
  file: OfferedFile,
  { token, taken, features: wanted }: CheckedRows,
  signal: AbortSignal,
): Promise<Taken> {
  const features: Features = [];
  let bytes = 0;
  while (features.length < wanted) {
    const fraction = features.length / wanted;
    store.setState(importStep(file, { taking: { state: 'running', fraction, previous: null } }));
    const request = { token, from: features.length, count: PART };
    const part = await engine.run('import/take', request, { signal });
    if (part.features.length === 0)
      throw new AnlanError('import-nothing-taken', { file: file.name, count: taken });
    for (const feature of part.features) features.push(feature);
    bytes += JSON.stringify(part.features).length;
  }
  return { features, bytes };
}

/** Above every number given so far, also those that undo may bring back, and different in two tabs. */
function nextId({ own: { layers, undo, redo } }: AppState, nowMs: number): string {
  const ids = [
    ...layers.map(({ id }) => id),
    ...[...undo, ...redo].flatMap(({ put, remove }) => [...put.map(({ id }) => id), ...remove]),
  ];
  return `own-${Math.max(nowMs, ...ids.map((id) => numberIn(id) + 1))}`;
}

function layerOf(
  state: AppState,
  { plan }: ImportPreview,
  { features, bytes }: Taken,
  { name, mode }: CommandInputs['import.confirm'],
  nowMs: number,
): OwnLayer {
  const file = presentFile(state);
  const former = state.own.layers.find(({ id }) => id === file?.replaces);
  const layer = {
    id: former?.id ?? nextId(state, nowMs),
    kind: plan.kind,
    name: name.trim() === '' ? (file?.name ?? '') : name.trim(),
    from: 'file',
    mode,
    inUse: true,
    features,
    grade: plan.grade,
    source: plan.source,
    asOf: plan.asOf,
    addedMs: nowMs,
    version: former?.version ?? 1,
    bytes,
  };
  return layer as unknown as OwnLayer;
}

/** What two boxes share; null where they share nothing. */
function commonBox(a: Bbox | null, b: Bbox | null): Bbox | null {
  if (a === null || b === null) return null;
  const box: Bbox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

/** Around the positions of the sample that lie in the region, so that a stray does not lead the map away. */
function boxWithin(region: Bbox | null, positions: Float64Array): Bbox | null {
  if (region === null) return null;
  let box: Bbox | null = null;
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [lon, lat] = [positions[at]!, positions[at + 1]!];
    if (lon < region[0] || lon > region[2] || lat < region[1] || lat > region[3]) continue;
    box = [
      Math.min(lon, box?.[0] ?? lon),
      Math.min(lat, box?.[1] ?? lat),
      Math.max(lon, box?.[2] ?? lon),
      Math.max(lat, box?.[3] ?? lat),
    ];
  }
  return box !== null && box[0] < box[2] && box[1] < box[3] ? box : null;
}

/** The layer of the map that shows each kind; null where none does by itself. */
const SHOWN_BY: Readonly<Record<OwnKind, LayerId | null>> = {
  shelters: 'shelters',
  warehouses: 'warehouses',
  teams: 'teams',
  hazards: 'hazards',
  facilities: null,
  districts: 'districts',
  population: 'population',
  closures: 'closures',
  reference: 'reference',
};

/** Takes what was checked into an own layer, in one step that undo takes back, and shows it. */
export const importConfirm: Command<'import.confirm'> = {
  id: 'import.confirm',
  shortcut: null,
  async run(context, input) {
    const { store, tasks, dispatch, now } = context;
    const state = store.getState();
    const file = presentFile(state);
    const preview = importPreview(state);
    const { check } = state.importing;
    if (file === null || preview === null || check.state !== 'done' || check.result.taken === 0) return;
    const packId = state.pack.base?.manifest.id;
    if (packId === undefined || state.own.packId !== packId) throw new AnlanError('pack-not-open');
    const signal = tasks.start('import');
    try {
      const taken = await take(context, file, check.result, signal);
      if (signal.aborted || store.getState().own.packId !== packId) return;
      const layer = layerOf(store.getState(), preview, taken, input, now());
      const note = file.replaces === null ? 'add' : 'change';
      store.setState(editOwn({ note, put: [layer], remove: [] }));
    } catch (thrown) {
      if (signal.aborted) return;
      const problem = problemOf(thrown);
      store.setState(importStep(file, { taking: { state: 'failed', problem, previous: null } }));
      return;
    }
    const shown = SHOWN_BY[preview.plan.kind];
    if (shown !== null) store.setState(toggleLayer(shown, true));
    const region = state.pack.base?.manifest.bbox ?? null;
    const whole = check.result.bbox;
    const common = commonBox(whole, region);
    const isWithin = common !== null && common.every((edge, at) => edge === whole?.[at]);
    const bbox = isWithin ? common : (boxWithin(region, preview.positions) ?? common);
    if (bbox !== null) {
      const [west, south, east, north] = bbox;
      dispatch('camera.go', {
        bounds: [
          [west, south],
          [east, north],
        ],
      });
    }
    store.setState(nextFile());
    dispatch('import.look');
  },
};
