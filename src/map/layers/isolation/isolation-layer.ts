import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { memo } from '../../../store/memo';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { AppState, CutOffCommunity } from '../../../store/state';
import { inkOn } from '../../../ui/symbols/symbol-paint';
import { freeLabels } from '../gap/free-labels';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { memoLast } from '../memo-last';
import { outlinesOf, polygonsOf, type Rings } from '../polygon-parts';
import { rgba } from '../rgba';

interface Piece {
  readonly community: CutOffCommunity;
  readonly rings: Rings;
}
interface Edge {
  readonly community: CutOffCommunity;
  readonly path: [number, number][];
}
export interface IsolationSelection {
  readonly communities: readonly CutOffCommunity[];
  readonly selectedId: string | null;
  /** Communities whose number has room at this zoom. */
  readonly labelled: readonly CutOffCommunity[];
}

const MOST_LABELS = 40;
const DASH = new PathStyleExtension({ dash: true, dashMode: 'path' });

const chosenId = selectedId('community');
const communitiesOf = memo([(state: AppState) => analysisResult(state, 'isolation')], (result) =>
  result === null || result.communities.length === 0 ? null : result.communities,
);
const withLabels = memoLast(
  (
    communities: readonly CutOffCommunity[],
    chosen: string | null,
    zoomStep: number,
    scale: number,
  ): IsolationSelection => {
    const first = communities.filter(({ id }) => id === chosen);
    const rest = communities.filter(({ id }) => id !== chosen).slice(0, MOST_LABELS);
    return { communities, selectedId: chosen, labelled: freeLabels([...first, ...rest], zoomStep, scale) };
  },
);

function build({ communities, selectedId: chosen }: IsolationSelection, { tokens, theme, scale }: MapLook) {
  const opacity = theme === 'dark' ? 0.3 : 0.24;
  const edges = communities.flatMap((community) =>
    outlinesOf(community.geometry).map((path): Edge => ({ community, path })),
  );
  const outline = (kind: CutOffCommunity['kind']) =>
    new PathLayer<Edge, PathStyleExtensionProps<Edge>>({
      id: `isolation-${kind}`,
      data: edges.filter(({ community }) => community.kind === kind),
      getPath: (edge) => edge.path,
      getColor: ({ community }) => rgba(community.id === chosen ? tokens.accent : tokens.unserved),
      getWidth: ({ community }) => (community.id === chosen ? 4 : 2.4) * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      extensions: kind === 'on-closed-roads' ? [DASH] : [],
      getDashArray: [5 * scale, 3 * scale],
      dashUnits: 'pixels',
    });
  return [
    new SolidPolygonLayer<Piece>({
      id: 'isolation-fill',
      data: communities.flatMap((community) =>
        polygonsOf(community.geometry).map((rings): Piece => ({ community, rings })),
      ),
      getPolygon: (piece) => piece.rings,
      getFillColor: ({ community }) =>
        rgba(tokens.unserved, community.id === chosen ? opacity * 1.6 : opacity),
    }),
    new PathLayer<Edge>({
      id: 'isolation-casing',
      data: edges,
      getPath: (edge) => edge.path,
      getColor: rgba(tokens.ground, 0.85),
      getWidth: ({ community }) => (community.id === chosen ? 7 : 5) * scale,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
    outline('pocket'),
    outline('on-closed-roads'),
  ];
}

function buildLabels({ labelled }: IsolationSelection, { tokens, scale, format }: MapLook) {
  return [
    new TextLayer<CutOffCommunity>({
      id: 'isolation-ranks',
      data: labelled.toReversed(),
      getPosition: ({ centre }) => [centre[0], centre[1]],
      getText: ({ rank, people }) => `${rank} · ${format.count(people)}`,
      characterSet: 'auto',
      getSize: 12.5 * scale,
      getColor: rgba(inkOn(tokens.unserved)),
      background: true,
      getBackgroundColor: rgba(tokens.unserved, 0.96),
      backgroundPadding: [6 * scale, 3 * scale],
      backgroundBorderRadius: 5 * scale,
      getBorderColor: rgba(tokens.ground),
      getBorderWidth: 1.5 * scale,
      fontFamily: 'Inter Variable, sans-serif',
      fontWeight: 650,
    }),
  ];
}

/** Communities that have lost every road: outlined, those on closed roads dashed; the largest numbered. */
export const isolationLayer: LayerDescription<IsolationSelection> = {
  id: 'isolation',
  zBand: 'result',
  select: (state, view) => {
    const communities = communitiesOf(state);
    return communities && withLabels(communities, chosenId(state), view.zoomStep, view.scale);
  },
  build,
  buildLabels,
  targets: ({ communities }) =>
    communities.map(
      ({ id, geometry }): HitTarget => ({ ref: { kind: 'community', id }, shape: 'area', geometry }),
    ),
};
