import type { PositionPlan } from '../plan';
import { eachPosition } from '../position/map-positions';
import { readCoordinate } from '../position/read-coordinate';
import { readPair } from '../position/read-pair';
import { readNumber } from '../values/read-number';
import type { TableSample } from './sample';

/** The figures of places as they stand in the file, one pair a row, easterly first as the plan has it. */
export function typicalXY(sample: TableSample, position: PositionPlan): [number, number][] {
  const { columns } = sample.table;
  const figure = (value: unknown) => readNumber(value) ?? readCoordinate(value)?.value;
  return sample.rows.flatMap(({ geometry, values }): [number, number][] => {
    switch (position.from) {
      case 'h3':
        return [];
      case 'geometry': {
        let first: [number, number] | null = null;
        if (geometry !== null) eachPosition(geometry, (x, y) => (first ??= [x, y]));
        return first === null ? [] : [first];
      }
      case 'column': {
        const pair = readPair(values[columns.indexOf(position.column)]);
        if (pair === null) return [];
        const { first, second } = pair;
        return [position.order === 'lat-lon' ? [second.value, first.value] : [first.value, second.value]];
      }
      case 'columns': {
        const x = figure(values[columns.indexOf(position.x)]);
        const y = figure(values[columns.indexOf(position.y)]);
        return x === undefined || y === undefined ? [] : [[x, y]];
      }
    }
  });
}

/** The middle one of some figures; 0 of none. */
export function typicalOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;
}
