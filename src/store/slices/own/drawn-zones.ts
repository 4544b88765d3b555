import { DRAWN_ZONES_ID } from '../../../domain/drawn-zone';
import type { OwnLayerOf } from '../../../domain/own-layer';
import type { AppState } from '../../state';
import { layersOfKind } from './merge-features';
import { ownLayers } from './selectors';

/** The layer of the zones drawn on this screen; null while there are none. */
export const drawnZones = (state: AppState): OwnLayerOf<'hazards'> | null =>
  layersOfKind(ownLayers(state), 'hazards').find(({ id }) => id === DRAWN_ZONES_ID) ?? null;
