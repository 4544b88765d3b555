import type { Command } from './command';
import { exportGraph } from './export-graph';
import { nearestResources } from './nearest';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [exportGraph, nearestResources];
