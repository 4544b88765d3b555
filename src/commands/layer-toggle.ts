import { toggleLayer } from '../store/slices/layers/actions';
import { storeCommand } from './define';

/** Shows or hides a layer; without `visible`, the other way round. */
export const layerToggle = storeCommand('layer.toggle', ({ id, visible }) => toggleLayer(id, visible));
