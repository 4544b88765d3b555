import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import type { NeedsQuery } from './query';
import type { NeedsResult } from './result';

export async function needs(
  _query: NeedsQuery,
  _network: RoadNetwork | null,
  _task: Task,
): Promise<NeedsResult> {
  throw new AnlanError('network-missing');
}
