import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import type { RiskIndexQuery } from './query';
import type { RiskIndexResult } from './result';

export async function riskIndex(
  _query: RiskIndexQuery,
  _network: RoadNetwork | null,
  _task: Task,
): Promise<RiskIndexResult> {
  throw new AnlanError('network-missing');
}
