import { IconLayer, PathLayer } from '@deck.gl/layers';
import { selectedFeature } from '../../../store/slices/selection/selectors';
import type { FeatureRef, NearestResult } from '../../../store/state';
import { deckAtlas } from '../../symbol-atlas/deck-atlas';
import { CHEVRON_KEY } from '../../symbol-atlas/symbol-key';
import { mix } from '../../../ui/symbols/colour';
import { inkOn } from '../../../ui/symbols/symbol-paint';
import type { LayerDescription, MapLook } from '../layer-description';
import { memoLast } from '../memo-last';
import { answerInView } from '../resources/resource-points';
import { rgba } from '../rgba';
import { chevronsOn, partOf, type RouteChevron, type RouteLine, routeLines, simplifyAt } from './route-lines';

export interface RouteSelection {
  readonly lines: readonly RouteLine[];
  readonly chevrons: readonly RouteChevron[];
}

const linesAt = memoLast(
  (answer: NearestResult, selected: FeatureRef | null, zoomStep: number): readonly RouteLine[] =>
    routeLines(answer, selected, null).map((line) => ({ ...line, path: simplifyAt(line.path, zoomStep) })),
);
const drawnPart = memoLast(
  (lines: readonly RouteLine[], zoomStep: number, scale: number, drawn: number): RouteSelection => {
    const parts = lines.map((line) => ({ ...line, path: partOf(line.path, drawn) }));
    return {
      lines: parts,
      chevrons: parts
        .filter((line) => line.weight === 'lead')
        .flatMap((line) => chevronsOn(line, zoomStep, CHEVRON_PX * scale)),
    };
  },
);

/** Distance between marks of direction on a desk, px. */
const CHEVRON_PX = 90;
const WIDTH_PX = { lead: 5, other: 2.6 } as const;

function build({ lines, chevrons }: RouteSelection, { tokens, scale, atlas }: MapLook) {
  const path = (line: RouteLine) => line.path.map(([lon, lat]): [number, number] => [lon, lat]);
  const widthOf = (line: RouteLine) => (line.selected ? 6 : WIDTH_PX[line.weight]) * scale;
  return [
    new PathLayer<RouteLine>({
      id: 'routes-casing',
      data: lines.filter((line) => line.weight === 'lead'),
      getPath: path,
      getColor: rgba(tokens.ground, 0.92),
      getWidth: (line) => widthOf(line) + 3.4 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
    }),
    new PathLayer<RouteLine>({
      id: 'routes-lines',
      data: [...lines],
      getPath: path,
      getColor: (line) =>
        rgba(line.weight === 'lead' ? tokens[line.kind] : mix(tokens[line.kind], tokens.land, 0.3)),
      getWidth: widthOf,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
    }),
    new IconLayer<RouteChevron>({
      id: 'routes-direction',
      data: [...chevrons],
      ...deckAtlas(atlas),
      getPosition: (chevron) => [chevron.position[0], chevron.position[1]],
      getIcon: () => CHEVRON_KEY,
      getAngle: (chevron) => chevron.angle,
      getSize: 9 * scale,
      getColor: (chevron) => rgba(inkOn(tokens[chevron.kind]), 0.9),
    }),
  ];
}

/** Ways between the incident and the resources of the answer, in the hue of the kind, with their direction. */
export const routesLayer: LayerDescription<RouteSelection> = {
  id: 'routes',
  zBand: 'result',
  select: (state, view) => {
    const answer = answerInView(state);
    if (answer === null) return null;
    const lines = linesAt(answer, selectedFeature(state), view.zoomStep);
    return lines.length === 0 ? null : drawnPart(lines, view.zoomStep, view.scale, view.drawn);
  },
  build,
};
