import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import type { AllocationQuery } from './query';
import type { AllocationResult } from './result';

export async function allocation(
  _query: AllocationQuery,
  _network: RoadNetwork | null,
  _task: Task,
): Promise<AllocationResult> {
  throw new AnlanError('network-missing');
}
