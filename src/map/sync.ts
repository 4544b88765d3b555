import type { AppState, LayerId } from '../store/state';
import type { AppStore } from '../store/store';
import type { HitTarget, LayerDescription, MapLook, MapView } from './layers/layer-description';

/** Runs a task with the next frame; gives a way to call it off. */
export type FrameScheduler = (task: () => void) => () => void;

export const nextFrame: FrameScheduler = (task) => {
  const id = requestAnimationFrame(task);
  return () => cancelAnimationFrame(id);
};

export interface SyncOptions<Built> {
  readonly store: AppStore;
  /** From the bottom up. */
  readonly layers: readonly LayerDescription<unknown, Built>[];
  /** Where the camera is; asked at every frame. */
  readonly view: () => Omit<MapView, 'shown'>;
  /** Layers that the view offers. */
  readonly offered: () => readonly LayerId[];
  readonly look: () => MapLook;
  /** Puts the built parts on the map; called only when one of them is new. */
  readonly draw: (built: readonly Built[]) => void;
  /** True between a change and its drawing. */
  readonly onPending?: (isPending: boolean) => void;
  readonly schedule?: FrameScheduler;
}

/** The one writer of data to the map. */
export interface Sync {
  /** Looks again with the next frame: the camera, the look or the offer may have changed. */
  readonly refresh: () => void;
  /** Builds everything anew: what was on the map is lost. */
  readonly rebuild: () => void;
  /** What can be pointed at, topmost first. */
  readonly targets: () => readonly HitTarget[];
  readonly stop: () => void;
}

interface Cached<Built> {
  readonly selection: unknown;
  readonly look: MapLook;
  readonly built: readonly Built[];
  readonly labels: readonly Built[];
  readonly targets: readonly HitTarget[];
}

/**
 * Keeps the map like the store: selects per layer, compares by identity, builds what is new, draws once a frame
 * however many changes came.
 */
export function startSync<Built>(options: SyncOptions<Built>): Sync {
  const { store, layers, schedule = nextFrame } = options;
  const cache = new Map<LayerId, Cached<Built>>();
  let cancel: (() => void) | null = null;
  let isStopped = false;

  const updateLayer = (
    layer: LayerDescription<unknown, Built>,
    state: AppState,
    view: MapView,
    look: MapLook,
  ): boolean => {
    const selection = view.shown[layer.id] ? layer.select(state, view) : null;
    const former = cache.get(layer.id);
    if (selection === null) return cache.delete(layer.id);
    if (former && former.selection === selection && former.look === look) return false;
    cache.set(layer.id, {
      selection,
      look,
      built: layer.build(selection, look),
      labels: layer.buildLabels?.(selection, look) ?? [],
      targets: former && former.selection === selection ? former.targets : (layer.targets?.(selection) ?? []),
    });
    return true;
  };

  const stacked = (): readonly Built[] => {
    const partOf = (band: 'label' | 'other', part: 'built' | 'labels') =>
      layers
        .filter((layer) => (layer.zBand === 'label') === (band === 'label'))
        .flatMap((layer) => cache.get(layer.id)?.[part] ?? []);
    return [
      ...partOf('other', 'built'),
      ...partOf('other', 'labels'),
      ...partOf('label', 'built'),
      ...partOf('label', 'labels'),
    ];
  };

  const frame = () => {
    cancel = null;
    if (isStopped) return;
    const state = store.getState();
    const offered = new Set(options.offered());
    const shown = Object.fromEntries(
      Object.entries(state.layers).map(([id, isOn]) => [id, isOn && offered.has(id as LayerId)]),
    ) as unknown as MapView['shown'];
    const view = { ...options.view(), shown };
    const look = options.look();
    const changed = layers.map((layer) => updateLayer(layer, state, view, look));
    if (changed.includes(true)) options.draw(stacked());
    options.onPending?.(false);
  };

  const refresh = () => {
    if (isStopped || cancel) return;
    options.onPending?.(true);
    cancel = schedule(frame);
  };
  const unsubscribe = store.subscribe(refresh);
  refresh();

  return {
    refresh,
    rebuild: () => {
      cache.clear();
      refresh();
    },
    targets: () => layers.toReversed().flatMap((layer) => cache.get(layer.id)?.targets ?? []),
    stop: () => {
      isStopped = true;
      cancel?.();
      unsubscribe();
    },
  };
}
