import {
  FillStyleExtension,
  type FillStyleExtensionProps,
  PathStyleExtension,
  type PathStyleExtensionProps,
} from '@deck.gl/extensions';
import { IconLayer, PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { CELL_UNITS } from '../../symbol-atlas/draw-symbol';
import { deckAtlas } from '../../symbol-atlas/deck-atlas';
import { symbolKey } from '../../symbol-atlas/symbol-key';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { outlinesOf, polygonsOf, type Rings } from '../polygon-parts';
import { rgba } from '../rgba';
import { HAZARD_PATTERNS } from './hazard-patterns';
import { type HazardSelection, type HazardZone, selectHazards } from './hazard-zones';

interface Piece {
  readonly zone: HazardZone;
  readonly rings: Rings;
}
interface Edge {
  readonly zone: HazardZone;
  readonly path: [number, number][];
  readonly selected: boolean;
}

/** Side of the warning triangle on a desk, px. */
const TRIANGLE_PX = 30;
const ALPHA = {
  'in-force': { ground: 0.17, pattern: 0.55, line: 1 },
  upcoming: { ground: 0.05, pattern: 0.22, line: 0.75 },
} as const;

const PATTERN = new FillStyleExtension({ proceduralPattern: true });
const DASH = new PathStyleExtension({ dash: true, dashMode: 'path' });

function build({ zones, selectedId }: HazardSelection, { tokens, scale }: MapLook) {
  const pieces = zones.flatMap((zone) => polygonsOf(zone.geometry).map((rings): Piece => ({ zone, rings })));
  const edges = zones.flatMap((zone) =>
    outlinesOf(zone.geometry).map((path): Edge => ({ zone, path, selected: zone.id === selectedId })),
  );
  const outlines = (id: string, data: Edge[], dashed: boolean) =>
    new PathLayer<Edge, PathStyleExtensionProps<Edge>>({
      id,
      data,
      getPath: (edge) => edge.path,
      getColor: (edge) => rgba(tokens.warningOutline[edge.zone.level], ALPHA[edge.zone.phase].line),
      getWidth: (edge) => (edge.selected ? 4 : 2) * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      extensions: dashed ? [DASH] : [],
      getDashArray: [6 * scale, 4 * scale],
      dashUnits: 'pixels',
    });
  return [
    new SolidPolygonLayer<Piece, FillStyleExtensionProps<Piece>>({
      id: 'hazards-fill',
      data: pieces,
      getPolygon: (piece) => piece.rings,
      getFillColor: ({ zone }) => rgba(tokens.warningOutline[zone.level], ALPHA[zone.phase].pattern),
      getFillPatternBackgroundColor: ({ zone }) => rgba(tokens.warning[zone.level], ALPHA[zone.phase].ground),
      getFillPattern: ({ zone }) => String(zone.level),
      getFillPatternScale: scale,
      fillPatternMapping: HAZARD_PATTERNS,
      fillPatternSizeUnits: 'pixels',
      extensions: [PATTERN],
      updateTriggers: { getFillPatternScale: scale },
    }),
    outlines(
      'hazards-outline',
      edges.filter((edge) => edge.zone.phase === 'in-force'),
      false,
    ),
    outlines(
      'hazards-outline-upcoming',
      edges.filter((edge) => edge.zone.phase === 'upcoming'),
      true,
    ),
  ];
}

const buildLabels = ({ zones }: HazardSelection, { scale, atlas }: MapLook) => [
  new IconLayer<HazardZone>({
    id: 'hazards-marks',
    data: [...zones],
    ...deckAtlas(atlas),
    getPosition: (zone) => [zone.mark[0], zone.mark[1]],
    getIcon: (zone) => symbolKey({ symbol: `hazard-${zone.level}`, fill: 'solid', badge: null }),
    getSize: (zone) => ((zone.phase === 'upcoming' ? 0.8 : 1) * TRIANGLE_PX * CELL_UNITS * scale) / 24,
  }),
];

/** Hazard zones: colour, pattern, outline and Roman numeral of the warning level; zones to come paler and dashed. */
export const hazardsLayer: LayerDescription<HazardSelection> = {
  id: 'hazards',
  zBand: 'context',
  select: selectHazards,
  build,
  buildLabels,
  targets: ({ zones }) => [
    ...zones.toReversed().map(
      (zone): HitTarget => ({
        ref: { kind: 'hazard', id: zone.id },
        shape: 'point',
        position: zone.mark,
        radiusPx: TRIANGLE_PX / 2,
      }),
    ),
    ...zones.toReversed().map(
      (zone): HitTarget => ({
        ref: { kind: 'hazard', id: zone.id },
        shape: 'area',
        geometry: zone.geometry,
      }),
    ),
  ],
};
