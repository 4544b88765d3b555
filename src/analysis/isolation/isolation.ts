import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import type { IsolationQuery } from './query';
import type { IsolationResult } from './result';

export async function isolation(
  _query: IsolationQuery,
  _network: RoadNetwork | null,
  _task: Task,
): Promise<IsolationResult> {
  throw new AnlanError('network-missing');
}
