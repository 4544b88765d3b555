import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import type { ExposureQuery } from './query';
import type { ExposureResult } from './result';

export async function exposure(
  _query: ExposureQuery,
  _network: RoadNetwork | null,
  _task: Task,
): Promise<ExposureResult> {
  throw new AnlanError('network-missing');
}
