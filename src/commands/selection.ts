import { hoverFeature, selectFeature } from '../store/slices/selection/actions';
import { storeCommand } from './define';

export const selectionSelect = storeCommand('selection.select', selectFeature);
export const selectionHover = storeCommand('selection.hover', hoverFeature);
