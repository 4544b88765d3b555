import { PathLayer } from '@deck.gl/layers';
import { memo } from '../../../store/memo';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { AppState, ImportantStreet } from '../../../store/state';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { memoLast } from '../memo-last';
import { rgba } from '../rgba';
import { classOf, POPULATION_RAMP, quantileBounds } from '../sequential-ramp';

/** A street with its class by either measure, 0 … {@link IMPORTANCE_STEPS} - 1. */
export interface StreetLine {
  readonly street: ImportantStreet;
  readonly isolates: boolean;
  readonly step: number;
}
export interface ImportanceSelection {
  /** The most important last, so that they lie on top. */
  readonly lines: readonly StreetLine[];
  readonly selectedId: string | null;
}

export const IMPORTANCE_STEPS = 3;
/** Widths of the classes on a desk, px. */
export const IMPORTANCE_WIDTHS_PX = [2.5, 4, 6] as const;
/** How near the pointer has to be, px. */
const REACH_PX = 8;

const chosenId = selectedId('street');
const linesOf = memo([(state: AppState) => analysisResult(state, 'importance')], (result) => {
  if (result === null || result.streets.length === 0) return null;
  const isolating = result.streets.filter(({ isolatedPeople }) => isolatedPeople > 0);
  const bounds = {
    isolated: quantileBounds(
      isolating.map(({ isolatedPeople }) => isolatedPeople),
      IMPORTANCE_STEPS,
    ),
    extra: quantileBounds(
      result.streets.map(({ extraPersonMin }) => extraPersonMin),
      IMPORTANCE_STEPS,
    ),
  };
  return result.streets
    .map((street): StreetLine => {
      const isolates = street.isolatedPeople > 0;
      const step = isolates
        ? classOf(street.isolatedPeople, bounds.isolated)
        : classOf(street.extraPersonMin, bounds.extra);
      return { street, isolates, step };
    })
    .toReversed();
});
const withChosen = memoLast(
  (lines: readonly StreetLine[], chosen: string | null): ImportanceSelection => ({
    lines,
    selectedId: chosen,
  }),
);

const pathOf = ({ street }: StreetLine): [number, number][] =>
  street.geometry.coordinates.map(([lon = 0, lat = 0]) => [lon, lat]);

function build({ lines, selectedId: chosen }: ImportanceSelection, { tokens, theme, scale }: MapLook) {
  const ramp = POPULATION_RAMP[theme].slice(-IMPORTANCE_STEPS);
  const isChosen = ({ street }: StreetLine) => String(street.id) === chosen;
  const widthOf = (line: StreetLine) => (IMPORTANCE_WIDTHS_PX[line.step] ?? 2.5) * scale;
  const paths = (id: string, data: StreetLine[], colour: (line: StreetLine) => string, extraPx: number) =>
    new PathLayer<StreetLine>({
      id,
      data,
      getPath: pathOf,
      getColor: (line) => rgba(colour(line)),
      getWidth: (line) => widthOf(line) + extraPx * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
    });
  return [
    paths('importance-casing', [...lines], () => tokens.ground, 2.5),
    paths('importance-chosen', lines.filter(isChosen), () => tokens.accent, 8),
    paths(
      'importance-lines',
      [...lines],
      ({ isolates, step }) => (isolates ? tokens.unserved : (ramp[step] ?? tokens.dim)),
      0,
    ),
  ];
}

/** Streets that must not be lost: red where people would be cut off, violet where journeys would grow longer. */
export const importanceLayer: LayerDescription<ImportanceSelection> = {
  id: 'importance',
  zBand: 'result',
  select: (state) => {
    const lines = linesOf(state);
    return lines && withChosen(lines, chosenId(state));
  },
  build,
  targets: ({ lines }) =>
    lines.toReversed().map(
      (line): HitTarget => ({
        ref: { kind: 'street', id: String(line.street.id) },
        shape: 'line',
        path: pathOf(line),
        radiusPx: REACH_PX,
      }),
    ),
};
