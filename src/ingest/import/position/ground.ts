import type { Bbox } from '../../../domain/geo';
import type { SourceCrs } from '../../format';
import { h3Index } from '../../grid/h3-index';
import { openProjection } from '../../projection';
import type { PositionPlan } from '../plan';
import type { Ground } from './locate';

/**
 * All that is needed to place the rows of a table.
 * @throws AnlanError `file-projection-unknown`
 */
export async function groundFor(
  { position, crs }: { readonly position: PositionPlan; readonly crs: SourceCrs },
  region: Bbox,
  file: string,
): Promise<Ground> {
  if (position.from !== 'h3') {
    const projection = await openProjection(crs, file);
    const isPlain = projection.isGeographic && crs.kind !== 'wkt' && projection.isDatumKnown;
    return {
      region,
      unproject: isPlain ? null : (x, y) => projection.toLonLat(x, y),
      unknownDatum: projection.isDatumKnown ? null : projection.name,
      cellCentre: () => null,
    };
  }
  const { cellToLatLng, isValidCell } = await import('h3-js');
  return {
    region,
    unproject: null,
    cellCentre: (cell) => {
      const index = h3Index(cell);
      if (index === null || !isValidCell(index)) return null;
      const [lat, lon] = cellToLatLng(index);
      return [lon, lat];
    },
  };
}
