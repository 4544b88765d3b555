import { GeoJSONSource } from 'maplibre-gl';
import { createAtlasless } from './atlasless';
import type { MapBinding, MapContext, MapDoor } from '../canvas/map-binding';
import { followZoomStep, zoomStepOf } from '../canvas/zoom-step';
import { attachPointer } from '../interactions/pointer';
import { startSync } from '../sync';
import { frameAnswer } from './frame-answer';
import { supplyImages } from './plain-images';
import { PLAIN_LAYERS } from './plain-layers';
import { plainOverlay } from './plain-overlay';
import { NOTHING, PLAIN_SOURCES, type PlainPart, type PlainSource, sourceName } from './plain-part';

/** A door without deck.gl: data goes into the map's own sources. One door a map. */
export function createPlainDoor(): MapDoor {
  const data = new Map<PlainSource, GeoJSON.FeatureCollection>();

  const bind = (context: MapContext): MapBinding => {
    const { map, store, dispatch, activity } = context;
    supplyImages(map);
    const put = (source: PlainSource, next: GeoJSON.FeatureCollection) => {
      const target = map.getSource(sourceName(source));
      if (target instanceof GeoJSONSource) void target.setData(next);
    };
    const draw = (parts: readonly PlainPart[]) => {
      const next = new Map(parts.map((part) => [part.source, part.data]));
      for (const source of PLAIN_SOURCES) {
        const wanted = next.get(source) ?? NOTHING;
        if (wanted === (data.get(source) ?? NOTHING)) continue;
        data.set(source, wanted);
        put(source, wanted);
      }
    };
    const restore = () => {
      for (const [source, held] of data) put(source, held);
    };
    const look = createAtlasless(context.look);
    const sync = startSync<PlainPart>({
      store,
      layers: PLAIN_LAYERS,
      offered: () => [...context.offered(), 'incident'],
      view: () => ({ zoomStep: zoomStepOf(map.getZoom()), scale: context.look().scale, drawn: 1 }),
      look,
      draw,
      onPending: (isPending) => activity('sync', isPending),
    });
    map.on('style.load', restore);
    const stopFraming = frameAnswer(store, dispatch);
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
        stopFraming();
        map.off('style.load', restore);
        sync.stop();
        data.clear();
      },
    };
  };

  return { bind, overlay: (look) => plainOverlay(look, data) };
}
