import type { Layer } from '@deck.gl/core';
import { TOKENS } from '../ui/tokens';
import { createDeckOverlay } from './canvas/deck-overlay';
import type { MapBinding, MapContext, MapDoor, PlainLook } from './canvas/map-binding';
import { followReveal } from './canvas/route-reveal';
import { followZoomStep, zoomStepOf } from './canvas/zoom-step';
import { attachPointer } from './interactions/pointer';
import type { MapLook } from './layers/layer-description';
import { memoLast } from './layers/memo-last';
import { LAYERS } from './layers/registry';
import { MapFrame } from './map-frame';
import type { MapProps } from './map-props';
import { createSymbolAtlas } from './symbol-atlas/symbol-atlas';
import { startSync } from './sync';

function bind(context: MapContext): MapBinding {
  const { map, store, dispatch, activity } = context;
  const atlas = memoLast((theme: keyof typeof TOKENS, ratio: number) =>
    createSymbolAtlas(TOKENS[theme], ratio),
  );
  const withAtlas = memoLast(
    (look: PlainLook, ratio: number): MapLook => ({ ...look, atlas: atlas(look.theme, ratio) }),
  );
  const overlay = createDeckOverlay(map, {
    rendered: () => activity('overlay', false),
    lost: () => sync.rebuild(),
  });
  const reveal = followReveal(store, () => sync.refresh());
  const sync = startSync<Layer>({
    store,
    layers: LAYERS,
    offered: context.offered,
    view: () => {
      const drawn = reveal.drawn();
      activity('drawing', drawn < 1);
      return { zoomStep: zoomStepOf(map.getZoom()), scale: context.look().scale, drawn };
    },
    look: () => withAtlas(context.look(), devicePixelRatio * context.look().scale),
    draw: (layers) => {
      activity('overlay', true);
      overlay.draw(layers);
    },
    onPending: (isPending) => activity('sync', isPending),
  });
  const stopZoom = followZoomStep(map, sync.refresh);
  const detachPointer = attachPointer({
    map,
    store,
    dispatch,
    targets: sync.targets,
    scale: () => context.look().scale,
    isInteractive: context.isInteractive,
  });
  return {
    refresh: sync.refresh,
    stop: () => {
      detachPointer();
      stopZoom();
      reveal.stop();
      sync.stop();
      overlay.dispose();
    },
  };
}

const DOOR: MapDoor = { bind };

/** The map of the operator and the planner: MapLibre below, deck.gl above. */
export function DeckMap(props: MapProps) {
  return <MapFrame {...props} door={DOOR} />;
}
