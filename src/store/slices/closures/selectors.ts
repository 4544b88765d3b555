import type { RoadClosure } from '../../../domain/closure';
import type { AppState } from '../../state';

const NO_CLOSURES: readonly RoadClosure[] = [];

/** Drawn closures that answers take into account: all of them, and none in the public's view. */
export const closuresInUse = ({ session, closures }: AppState): readonly RoadClosure[] =>
  session.view === 'finder' ? NO_CLOSURES : closures.items;

export const canUndoClosure = ({ closures }: AppState): boolean => closures.undo.length > 0;
export const canRedoClosure = ({ closures }: AppState): boolean => closures.redo.length > 0;
