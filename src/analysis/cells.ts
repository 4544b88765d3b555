import { gridDisk, isValidCell } from 'h3-js';
import { AnlanError } from '../domain/errors';
import { isPosition } from '../domain/geo';
import type { PopulationCell } from '../domain/population';

const neighboursByCells = new WeakMap<readonly PopulationCell[], readonly Uint32Array[]>();

/**
 * Checks that every cell can be counted. Throws `input-invalid` that names the first one that cannot: an index that is
 * no H3 cell or appears twice, a position that is none, people below zero or not a number.
 */
export function checkCells(cells: readonly PopulationCell[]): void {
  if (neighboursByCells.has(cells)) return;
  const seen = new Set<string>();
  for (const { cell, position, people } of cells) {
    if (!isValidCell(cell) || seen.has(cell)) {
      throw new AnlanError('input-invalid', { field: 'cell', value: cell });
    }
    if (!isPosition(position[0], position[1])) {
      throw new AnlanError('input-invalid', { field: `position of ${cell}`, value: position.join(' ') });
    }
    if (!(people >= 0 && people < Number.POSITIVE_INFINITY)) {
      throw new AnlanError('input-invalid', { field: `people of ${cell}`, value: people });
    }
    seen.add(cell);
  }
}

/** Indexes of the cells that share a side with each cell; found once per array of cells. */
export function neighboursOf(cells: readonly PopulationCell[]): readonly Uint32Array[] {
  const known = neighboursByCells.get(cells);
  if (known !== undefined) return known;
  const indexOf = new Map(cells.map(({ cell }, index) => [cell, index]));
  const neighbours = cells.map(({ cell }, own) =>
    Uint32Array.from(
      gridDisk(cell, 1)
        .map((other) => indexOf.get(other))
        .filter((index) => index !== undefined && index !== own) as number[],
    ),
  );
  neighboursByCells.set(cells, neighbours);
  return neighbours;
}

/** Cells of one label that hang together by their sides, as index lists; a cell labelled null is in none. */
export function connectedGroups(
  cells: readonly PopulationCell[],
  labelOf: (index: number) => number | null,
): readonly (readonly number[])[] {
  const neighbours = neighboursOf(cells);
  const visited = new Uint8Array(cells.length);
  const groups: number[][] = [];
  for (let start = 0; start < cells.length; start++) {
    const label = visited[start] === 1 ? null : labelOf(start);
    if (label === null) continue;
    const group = [start];
    visited[start] = 1;
    for (let next = 0; next < group.length; next++) {
      for (const other of neighbours[group[next] ?? 0] ?? []) {
        if (visited[other] === 1 || labelOf(other) !== label) continue;
        visited[other] = 1;
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
