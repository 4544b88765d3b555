import type { Bbox, LonLat } from '../../../domain/geo';
import type { ImportPlan } from '../plan';
import type { Ground } from '../position/locate';
import { createLocator } from '../position/locate';
import { boxOf } from '../position/locate';
import type { TableSample } from './sample';

const MOST = 500;

/** Middles of the boxes of the first rows, as the plan places them but before any datum shift. */
export function samplePositions(
  sample: TableSample,
  plan: Pick<ImportPlan, 'position' | 'swapped'>,
  ground: Ground,
): LonLat[] {
  const locate = createLocator({ ...plan, datum: 'wgs84' }, sample.table.columns, ground);
  const found: LonLat[] = [];
  for (const row of sample.rows) {
    const { geometry, faults } = locate(row);
    const box = geometry === null ? null : boxOf(geometry);
    if (box === null || faults.some(({ code }) => code === 'position-swapped')) continue;
    found.push([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    if (found.length === MOST) break;
  }
  return found;
}

/** Nothing is turned round and nothing is too far away when every place on the globe counts as inside. */
export const WHOLE_GLOBE: Bbox = [-180, -90, 180, 90];
