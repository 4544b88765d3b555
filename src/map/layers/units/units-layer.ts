import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { FRESHNESSES, type UnitsSnapshot } from '../../../domain/live';
import { units } from '../../../store/slices/live/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import { deckAtlas } from '../../symbol-atlas/deck-atlas';
import { CHEVRON_KEY } from '../../symbol-atlas/symbol-key';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { memoLast } from '../memo-last';
import { rgba } from '../rgba';
import { DETAIL_LIMIT, unitColumns } from './unit-marks';

export interface UnitSelection {
  readonly snapshot: UnitsSnapshot;
  /** Rows that are drawn with direction and can be pointed at; empty when there are too many. */
  readonly detailed: readonly number[];
  /** Names are written from here on. */
  readonly isNamed: boolean;
  readonly selectedId: string | null;
}

/** From this zoom on units carry their names. */
const NAME_ZOOM = 13;
const NAME_SIZE_PX = 12;
/** From the middle of a mark to that of its direction. */
const DIRECTION_PX = 11;
const NAME_OFFSET_PX = 15;
const NAME_CHARACTERS = 22;

const FRESH = FRESHNESSES.indexOf('fresh');
const UNKNOWN = FRESHNESSES.indexOf('unknown');

const make = memoLast(
  (snapshot: UnitsSnapshot, isNamed: boolean, selected: string | null): UnitSelection => ({
    snapshot,
    detailed: snapshot.count > DETAIL_LIMIT ? [] : Array.from({ length: snapshot.count }, (_, row) => row),
    isNamed,
    selectedId: selected,
  }),
);

const positionOf =
  ({ positions }: UnitsSnapshot) =>
  (row: number): [number, number] => [positions[2 * row]!, positions[2 * row + 1]!];

function build(selection: UnitSelection, { tokens, scale, atlas }: MapLook) {
  const { snapshot, detailed, isNamed } = selection;
  const { count, positions, freshness, headings, roster } = snapshot;
  const { fills, lines, radii } = unitColumns(snapshot, tokens, scale);
  const getPosition = positionOf(snapshot);
  const selected = detailed.filter((row) => roster[row]?.id === selection.selectedId);
  const moving = detailed.filter((row) => freshness[row] === FRESH && !Number.isNaN(headings[row]!));
  return [
    new ScatterplotLayer<number>({
      id: 'units-selected',
      data: selected,
      getPosition,
      getRadius: 12 * scale,
      radiusUnits: 'pixels',
      getFillColor: rgba(tokens.accent, 0.22),
      stroked: true,
      getLineColor: rgba(tokens.accent),
      getLineWidth: 2.5 * scale,
      lineWidthUnits: 'pixels',
    }),
    new IconLayer<number>({
      id: 'units-direction',
      data: moving,
      ...deckAtlas(atlas),
      getPosition,
      getIcon: () => CHEVRON_KEY,
      getAngle: (row) => 90 - headings[row]!,
      getPixelOffset: (row) => {
        const radians = (headings[row]! * Math.PI) / 180;
        return [Math.sin(radians) * DIRECTION_PX * scale, -Math.cos(radians) * DIRECTION_PX * scale];
      },
      getSize: 22 * scale,
      getColor: rgba(tokens.text),
    }),
    new ScatterplotLayer({
      id: 'units-marks',
      data: {
        length: count,
        attributes: {
          getPosition: { value: positions, size: 2 },
          getFillColor: { value: fills, size: 4 },
          getLineColor: { value: lines, size: 4 },
          getRadius: { value: radii, size: 1 },
        },
      },
      radiusUnits: 'pixels',
      stroked: true,
      getLineWidth: (count > DETAIL_LIMIT ? 1 : 2) * scale,
      lineWidthUnits: 'pixels',
    }),
    new TextLayer<number>({
      id: 'units-names',
      data: isNamed ? [...detailed] : [],
      getPosition,
      getText: (row) => shortened(roster[row]?.name ?? ''),
      getSize: NAME_SIZE_PX * scale,
      getColor: (row) =>
        rgba(freshness[row] === UNKNOWN ? tokens.faint : freshness[row] === FRESH ? tokens.text : tokens.dim),
      getTextAnchor: 'start',
      getPixelOffset: [NAME_OFFSET_PX * scale, 0],
      fontFamily: 'Inter Variable, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif',
      fontWeight: 550,
      characterSet: 'auto',
      fontSettings: { sdf: true },
      outlineWidth: 3,
      outlineColor: rgba(tokens.ground, 0.9),
    }),
  ];
}

const shortened = (name: string): string =>
  name.length > NAME_CHARACTERS ? `${name.slice(0, NAME_CHARACTERS - 1)}…` : name;

/** Teams and vehicles where their feeds last placed them: full while fresh, hollow as they age, faint once unknown. */
export const unitsLayer: LayerDescription<UnitSelection> = {
  id: 'units',
  zBand: 'resource',
  select: (state, view) => {
    const snapshot = units(state);
    if (snapshot === null || snapshot.count === 0) return null;
    return make(snapshot, view.zoomStep >= NAME_ZOOM, selectedId('unit')(state));
  },
  build,
  targets: ({ snapshot, detailed }) =>
    detailed.map(
      (row): HitTarget => ({
        ref: { kind: 'unit', id: snapshot.roster[row]!.id },
        shape: 'point',
        position: positionOf(snapshot)(row),
        radiusPx: 9,
      }),
    ),
};
