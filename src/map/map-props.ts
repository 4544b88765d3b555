import type { LayerId } from '../store/state';
import type { Padding } from './canvas/follow-camera';

/** What a view says to its map. Everything else the map reads from the store. */
export interface MapProps {
  /** Layers that this view offers; whether one is on is in the store. */
  readonly layers: readonly LayerId[];
  /** False on a wall: no hover, no clicks, no controls. Default true. */
  readonly interactive?: boolean | undefined;
  /** What lies over the edges of the map, px; none by default. */
  readonly padding?: Padding | undefined;
  /** Name of the map for screen readers. */
  readonly label: string;
}
