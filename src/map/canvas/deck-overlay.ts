import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface DeckOverlay {
  /** Replaces all layers. */
  draw(layers: readonly Layer[]): void;
  dispose(): void;
}

/**
 * deck.gl on its own canvas over the map. When that canvas loses its WebGL context, deck.gl cannot recover: a new
 * overlay is made and `onLost` asks for new layers.
 */
export function createDeckOverlay(
  map: MapLibreMap,
  on: { readonly rendered: () => void; readonly lost: () => void },
): DeckOverlay {
  let isDisposed = false;
  let layers: Layer[] = [];
  let overlay = mount();

  function mount(): MapLibreOverlay {
    const made = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      onAfterRender: () => on.rendered(),
      onDeviceInitialized: () => {
        const canvas = made.getCanvas();
        canvas?.addEventListener('webglcontextlost', replace, { once: true });
        // The map below has the keyboard and the pointer; this one is for the eyes.
        canvas?.setAttribute('inert', '');
      },
    });
    map.addControl(made);
    return made;
  }

  function replace() {
    if (isDisposed) return;
    layers = [];
    map.removeControl(overlay);
    overlay = mount();
    on.lost();
  }

  return {
    draw: (next) => {
      layers = [...next];
      overlay.setProps({ layers });
    },
    dispose: () => {
      isDisposed = true;
      map.removeControl(overlay);
    },
  };
}
