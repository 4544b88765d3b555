import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { memo } from '../../../store/memo';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { AppState, ServiceAreaResult } from '../../../store/state';
import type { LayerDescription, MapLook } from '../layer-description';
import { polygonsOf, type Rings } from '../polygon-parts';
import { rgba } from '../rgba';
import { lineAlpha } from './line-alpha';

export interface ServiceAreaSelection {
  readonly areas: ServiceAreaResult['areas'];
}

const select = memo([(state: AppState) => analysisResult(state, 'service-area')], (result) =>
  result === null || result.sites.used === 0 ? null : { areas: result.areas },
);

function build({ areas }: ServiceAreaSelection, { tokens, theme, scale }: MapLook) {
  const fill = theme === 'dark' ? 0.1 : 0.08;
  return areas.toReversed().flatMap(({ limit, outline }, index) => {
    const rank = areas.length - 1 - index;
    return [
      new SolidPolygonLayer<Rings>({
        id: `service-area-fill-${limit}`,
        data: polygonsOf(outline),
        getPolygon: (rings) => rings,
        getFillColor: rgba(tokens.team, fill),
      }),
      new PathLayer<[number, number][]>({
        id: `service-area-line-${limit}`,
        data: polygonsOf(outline).flatMap(([outer]) => (outer === undefined ? [] : [outer])),
        getPath: (path) => path,
        getColor: rgba(tokens.team, lineAlpha(rank)),
        getWidth: (rank === 0 ? 2 : 1.2) * scale,
        widthUnits: 'pixels',
        jointRounded: true,
      }),
    ];
  });
}

/** Where teams arrive within some minutes: one area over the other, the soonest deepest. Holes are open, without a line. */
export const serviceAreaLayer: LayerDescription<ServiceAreaSelection> = {
  id: 'service-area',
  zBand: 'network',
  select,
  build,
};
