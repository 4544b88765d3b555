import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import type { SitingQuery } from './query';
import type { SitingResult } from './result';

export async function siting(
  _query: SitingQuery,
  _network: RoadNetwork | null,
  _task: Task,
): Promise<SitingResult> {
  throw new AnlanError('network-missing');
}
