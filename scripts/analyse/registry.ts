import type { Command } from './command';
import { coverageCommand } from './coverage';
import { exportGraph } from './export-graph';
import { exposureCommand } from './exposure';
import { isolatedCommand } from './isolated';
import { joinCommand } from './join';
import { matrixCommand } from './matrix';
import { nearestResources } from './nearest';
import { needsCommand } from './needs';
import { riskCommand } from './risk';
import { routeCommand } from './route';
import { serviceAreaCommand } from './service-area';
import { siteCommand } from './site';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [
  exportGraph,
  nearestResources,
  routeCommand,
  matrixCommand,
  siteCommand,
  isolatedCommand,
  exposureCommand,
  coverageCommand,
  serviceAreaCommand,
  needsCommand,
  riskCommand,
  joinCommand,
];
