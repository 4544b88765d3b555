import { type Bbox, isInside } from '../../../domain/geo';
import type { SourceCrs } from '../../format';
import type { Guess } from '../../guess';
import { crsChoices, zoneOfEasting } from '../../projection';
import type { PositionPlan } from '../plan';
import { groundFor } from '../position/ground';
import { samplePositions } from './positions';
import { shareOf, type TableSample } from './sample';
import { typicalOf, typicalXY } from './typical';

const BELIEVED = 0.5;

/** The coordinate system of a table: as it says, else by the size of its figures, else by where its places would lie. */
export async function guessCrs(
  sample: TableSample,
  position: PositionPlan,
  region: Bbox,
  file: string,
): Promise<Guess<SourceCrs>> {
  const { crs } = sample.table;
  const others = crsChoices(region).map(({ code }): SourceCrs => ({ kind: 'epsg', code }));
  if (position.from === 'h3')
    return { value: { kind: 'geographic' }, reason: 'format', params: {}, others: [] };
  if (position.from === 'geometry' && crs.kind !== 'unstated')
    return {
      value: crs,
      reason: crs.kind === 'geographic' ? 'format' : 'declared',
      params: { mark: crs.kind === 'epsg' ? `EPSG:${crs.code}` : crs.kind === 'wkt' ? 'WKT' : 'WGS 84' },
      others: [{ kind: 'geographic' }, ...others],
    };
  const points = typicalXY(sample, position);
  const isDegrees = ([x, y]: readonly [number, number]) => Math.abs(x) <= 360 && Math.abs(y) <= 360;
  if (points.length === 0 || shareOf(points, (point) => isDegrees(point as [number, number])) > BELIEVED)
    return {
      value: { kind: 'geographic' },
      reason: points.length === 0 ? 'usual' : 'values',
      params: { share: shareOf(points, (point) => isDegrees(point as [number, number])) },
      others,
    };
  const zone = zoneOfEasting(typicalOf(points.map(([x]) => x)));
  const candidates = zone === null ? others : [{ kind: 'epsg', code: zone.code } as const, ...others];
  const ranked: { crs: SourceCrs; share: number }[] = [];
  for (const candidate of candidates) {
    const ground = await groundFor({ position, crs: candidate }, region, file);
    const places = samplePositions(sample, { position, swapped: false }, ground);
    ranked.push({
      crs: candidate,
      share: shareOf(places, (place) => isInside(place as [number, number], region)),
    });
  }
  const [best] = ranked.toSorted((a, b) => b.share - a.share);
  const rest = (value: SourceCrs) => candidates.filter((candidate) => candidate !== value);
  if (best !== undefined && best.share > BELIEVED)
    return { value: best.crs, reason: 'in-region', params: { share: best.share }, others: rest(best.crs) };
  if (zone !== null)
    return { value: candidates[0]!, reason: 'values', params: { share: 1 }, others: rest(candidates[0]!) };
  return { value: { kind: 'unstated' }, reason: 'usual', params: {}, others: candidates };
}
