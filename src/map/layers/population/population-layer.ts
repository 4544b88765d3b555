import { SolidPolygonLayer } from '@deck.gl/layers';
import { cellToBoundary } from 'h3-js';
import type { PopulationCell } from '../../../domain/population';
import { memo } from '../../../store/memo';
import { datasets } from '../../../store/slices/pack/selectors';
import type { HitTarget, LayerDescription, MapLook } from '../layer-description';
import { rgba } from '../rgba';
import { classOf, POPULATION_RAMP, quantileBounds } from '../sequential-ramp';

interface PopulationHexagon {
  readonly id: string;
  readonly people: number;
  readonly ring: [number, number][];
  readonly step: number;
}
export interface PopulationSelection {
  readonly hexagons: readonly PopulationHexagon[];
}

const NO_CELLS: readonly PopulationCell[] = [];
const cells = memo([datasets], (data) => data?.population ?? NO_CELLS);

const ringOf = (cell: string): [number, number][] => {
  const ring = cellToBoundary(cell, true).map(([lon, lat]): [number, number] => [lon, lat]);
  return ring;
};

/** Classes of equal number of cells; the bounds stand in the legend. */
export const populationBounds = memo([cells], (list) =>
  quantileBounds(
    list.map((cell) => cell.people),
    POPULATION_RAMP.dark.length,
  ),
);

const hexagons = memo([cells, populationBounds], (list, bounds): readonly PopulationHexagon[] =>
  list.map((cell) => ({
    id: cell.cell,
    people: cell.people,
    ring: ringOf(cell.cell),
    step: classOf(cell.people, bounds),
  })),
);

const select = memo([hexagons], (list): PopulationSelection | null =>
  list.length === 0 ? null : { hexagons: list },
);

function build({ hexagons: data }: PopulationSelection, { theme, tokens }: MapLook) {
  const ramp = POPULATION_RAMP[theme];
  return [
    new SolidPolygonLayer<PopulationHexagon>({
      id: 'population-cells',
      data: [...data],
      getPolygon: (hexagon) => hexagon.ring,
      getFillColor: (hexagon) => rgba(ramp[hexagon.step] ?? tokens.faint, theme === 'dark' ? 0.62 : 0.6),
    }),
  ];
}

/** People per H3 cell, in five steps. */
export const populationLayer: LayerDescription<PopulationSelection> = {
  id: 'population',
  zBand: 'base',
  select,
  build,
  targets: (selection) =>
    selection.hexagons.map(
      (hexagon): HitTarget => ({
        ref: { kind: 'cell', id: hexagon.id },
        shape: 'area',
        geometry: { type: 'Polygon', coordinates: [hexagon.ring] },
      }),
    ),
};
