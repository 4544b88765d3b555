import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import type { ImportanceQuery } from './query';
import type { ImportanceResult } from './result';

export async function importance(
  _query: ImportanceQuery,
  _network: RoadNetwork | null,
  _task: Task,
): Promise<ImportanceResult> {
  throw new AnlanError('network-missing');
}
