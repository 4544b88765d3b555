import { type Bbox, isInside } from '../../../domain/geo';
import type { Guess } from '../../guess';
import type { PositionPlan } from '../plan';
import type { Ground } from '../position/locate';
import { samplePositions } from './positions';
import { type TableSample, shareOf } from './sample';
import { typicalXY } from './typical';

/** How many more places must lie in the region. */
const CLEARLY = 0.5;

/** Whether what stands for longitude is latitude: only then do places lie in the region, or on the globe at all. */
export function guessSwapped(
  sample: TableSample,
  position: PositionPlan,
  ground: Ground,
  region: Bbox,
): Guess<boolean> {
  if (position.from === 'h3') return { value: false, reason: 'format', params: {}, others: [] };
  const inside = (swapped: boolean) =>
    shareOf(samplePositions(sample, { position, swapped }, ground), (place) =>
      isInside(place as [number, number], region),
    );
  const [straight, swapped] = [inside(false), inside(true)];
  if (swapped > straight + CLEARLY)
    return { value: true, reason: 'in-region', params: { share: swapped }, others: [false] };
  if (straight > 0) return { value: false, reason: 'in-region', params: { share: straight }, others: [true] };
  const beyond = shareOf(typicalXY(sample, position), (xy) => Math.abs((xy as [number, number])[1]) > 90);
  if (ground.unproject === null && beyond > CLEARLY)
    return { value: true, reason: 'values', params: { share: beyond }, others: [false] };
  return { value: false, reason: 'usual', params: {}, others: [true] };
}
