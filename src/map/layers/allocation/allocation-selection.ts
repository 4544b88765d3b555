import { cellToBoundary } from 'h3-js';
import type { LonLat } from '../../../domain/geo';
import { memo } from '../../../store/memo';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import { datasets } from '../../../store/slices/pack/selectors';
import type { AllocationOptions, AllocationResult, AppState } from '../../../store/state';
import { memoLast } from '../memo-last';
import { classOf, quantileBounds } from '../sequential-ramp';

/** Steps of both ramps. */
export const ALLOCATION_STEPS = 4;

export interface AllocationCell {
  readonly ring: [number, number][];
  /** People without a place in a usable shelter, or places per person. */
  readonly value: number;
  readonly step: number;
}

/** A shelter that people are sent to. */
export interface LoadMark {
  readonly id: string;
  readonly position: LonLat;
  readonly places: number;
  /** Share of its places that is taken, 0–1. */
  readonly share: number;
  readonly isFull: boolean;
}

export interface AllocationSelection {
  readonly show: AllocationOptions['show'];
  readonly cells: readonly AllocationCell[];
  readonly bounds: readonly number[];
  readonly marks: readonly LoadMark[];
  readonly zoomStep: number;
}

const rings = memo([datasets], (data) =>
  (data?.population ?? []).map(({ cell }) =>
    cellToBoundary(cell, true).map(([lon, lat]): [number, number] => [lon, lat]),
  ),
);
const result = (state: AppState): AllocationResult | null => analysisResult(state, 'allocation');
const show = (state: AppState) => state.analyses.options.allocation.show;

/** What the cells show, one value a cell: people without a place, or places per person. */
function valuesOf({ cells, access }: AllocationResult, what: AllocationOptions['show']): Float64Array {
  return what === 'access'
    ? access.perPerson
    : cells.people.map((people, index) => people - cells.assigned[index]!);
}

/** Cells with something to show, and the bounds of their classes. */
export const allocationCells = memo([result, show, rings], (found, what, outlines) => {
  if (found === null) return null;
  const values = valuesOf(found, what);
  const shown = [...values.keys()].filter((index) => values[index]! > 0 && outlines[index] !== undefined);
  const bounds = quantileBounds(
    shown.map((index) => values[index]!),
    ALLOCATION_STEPS,
  );
  const cells = shown.map((index): AllocationCell => {
    const value = values[index]!;
    return { ring: outlines[index]!, value, step: classOf(value, bounds) };
  });
  return { show: what, cells, bounds };
});

export const loadMarks = memo([result], (found): readonly LoadMark[] =>
  (found?.loads ?? []).flatMap(({ id, position, reason, assigned, spare }) => {
    const places = assigned + (spare ?? 0);
    return reason !== null || places === 0
      ? []
      : [{ id, position, places, share: assigned / places, isFull: spare === 0 }];
  }),
);

const together = memoLast(
  (
    cells: NonNullable<ReturnType<typeof allocationCells>>,
    marks: readonly LoadMark[],
    zoomStep: number,
  ): AllocationSelection => ({ ...cells, marks, zoomStep }),
);

/** Null while there is no result. */
export function allocationSelection(state: AppState, zoomStep: number): AllocationSelection | null {
  const cells = allocationCells(state);
  return cells === null ? null : together(cells, loadMarks(state), zoomStep);
}
