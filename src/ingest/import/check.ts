import type { Bbox } from '../../domain/geo';
import type { PopulationCell } from '../../domain/population';
import type { Task } from '../../domain/task';
import type { ReadChoices, SourceRow } from '../format';
import type { RowFault } from '../row-fault';
import { h3Index } from '../grid/h3-index';
import type { SourceFile } from '../source-file';
import type { RowToBuild } from './build/builder';
import { BUILDERS } from './build/builders';
import { CellSums } from './build/population';
import { FeatureStore } from './feature-store';
import { IssueTally, isRefused } from './issue-tally';
import { openSource, tableOf } from './open-source';
import type { ImportCheck, ImportPlan } from './plan';
import { groundFor } from './position/ground';
import { boxOf, createLocator } from './position/locate';
import { rowIds } from './row-id';
import { SeenRows } from './seen-rows';
import { RowFields } from './values/row-fields';

/** Resolution of the cells that places with people are summed up in: that of the built-in packs, some 0.1 km². */
const CELL_RESOLUTION = 9;
const ROWS_BETWEEN_BREATHS = 2000;
/** 1e-5 degrees: places within a metre count as the same. */
const PLACE_DIGITS = 5;

export interface Checked {
  readonly check: Omit<ImportCheck, 'token'>;
  readonly store: FeatureStore;
}

/** What became of one row, for whoever wants to show each. */
export interface RowOutcome {
  readonly row: number;
  readonly feature: unknown;
  readonly faults: readonly RowFault[];
}

export interface CheckRequest {
  readonly file: SourceFile;
  readonly choices: ReadChoices;
  readonly plan: ImportPlan;
  readonly region: Bbox;
  readonly onRow?: (outcome: RowOutcome) => void;
}

/**
 * Reads all rows by a plan: each becomes a feature, with or without warnings, or stays out with a reason. Streams; what is
 * taken lies compressed in the store.
 */
export async function checkFile(request: CheckRequest, task: Task): Promise<Checked> {
  const { file, choices, plan, region } = request;
  const opened = await openSource(file, { ...choices, region }, task);
  const table = tableOf(opened, plan.table);
  const locate = createLocator(plan, table.columns, await groundFor(plan, region, file.name));
  const fields = new RowFields(plan, table.columns, choices.timeZone);
  const idOf = rowIds(file.name, table.name);
  const tally = new IssueTally();
  const store = new FeatureStore();
  const seen = { ids: new SeenRows(), places: new SeenRows() };
  const sums = await cellSums(plan, table.columns);
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let read = 0;
  let taken = 0;
  let warned = 0;

  /** The feature of one row and everything that is wrong with it. */
  function take(row: SourceRow): RowOutcome & { box: readonly number[] | null } {
    const faults: RowFault[] = [...(row.faults ?? [])];
    const nothing = { row: row.row, feature: null, faults, box: null };
    if (isRefused(faults)) return nothing;
    const located = locate(row);
    faults.push(...located.faults);
    if (located.geometry === null) return nothing;
    fields.start(row);
    const ownId = plan.kind === 'population' ? h3Index(fields.text('cell') ?? '') : fields.text('id');
    const toBuild: RowToBuild = {
      fields,
      geometry: located.geometry,
      id: ownId ?? idOf(row.row),
      label: `${plan.source} ${row.row}`,
      plan,
    };
    const feature = BUILDERS[plan.kind](toBuild);
    faults.push(...fields.faults);
    if (feature === null || isRefused(faults)) return nothing;
    faults.push(...doubles(row.row, ownId, located.geometry, fields.text('name') ?? ''));
    return isRefused(faults) ? nothing : { row: row.row, feature, faults, box: boxOf(located.geometry) };
  }

  function doubles(row: number, id: string | null, geometry: GeoJSON.Geometry, name: string): RowFault[] {
    const firstId = id === null ? null : seen.ids.meet(id, row);
    if (firstId !== null)
      return [
        {
          code: 'duplicate-id',
          column: columnOf(plan, 'id', 'cell'),
          value: id!.slice(0, 80),
          params: { first: firstId },
        },
      ];
    if (plan.kind === 'population' || plan.kind === 'hazards') return [];
    const place = placeKey(geometry);
    const firstPlace = seen.places.meet(`${place}\n${name}`, row);
    return firstPlace === null
      ? []
      : [
          {
            code: 'duplicate-place',
            column: null,
            value: (name || place).slice(0, 80),
            params: { first: firstPlace },
          },
        ];
  }

  for await (const batch of table.rows(task)) {
    for (const row of batch) {
      const outcome = take(row);
      read++;
      tally.add(row.row, outcome.faults);
      request.onRow?.(outcome);
      if (outcome.feature !== null) {
        taken++;
        if (outcome.faults.length > 0) warned++;
        if (outcome.box !== null) widen(bounds, outcome.box);
        if (sums === null) await store.add(outcome.feature);
        else sums.add(outcome.feature as PopulationCell);
      }
      if (read % ROWS_BETWEEN_BREATHS === 0) {
        task.report({ stage: 'read', done: read, total: table.rowCount });
        await task.breathe();
      }
    }
  }
  for (const cell of sums?.cells() ?? []) await store.add(cell);
  task.report({ stage: 'read', done: read, total: read });
  return {
    check: {
      read,
      taken,
      features: store.count,
      refused: read - taken,
      warned,
      counts: tally.counts,
      issues: tally.issues,
      bbox: taken === 0 ? null : bounds,
    },
    store,
  };
}

/** Sums by cell where people are given without cells; else null. */
async function cellSums({ kind, fields }: ImportPlan, columns: readonly string[]): Promise<CellSums | null> {
  if (kind !== 'population' || columns.includes(fields['cell'] ?? '')) return null;
  const { latLngToCell } = await import('h3-js');
  return new CellSums(([lon, lat]) => latLngToCell(lat, lon, CELL_RESOLUTION));
}

function columnOf({ fields }: ImportPlan, ...names: readonly string[]): string | null {
  return names.map((name) => fields[name]).find((column) => column !== undefined) ?? null;
}

/** Where a shape lies and how it is made, in a few digits. */
function placeKey(geometry: GeoJSON.Geometry): string {
  if (geometry.type === 'Point')
    return geometry.coordinates.map((degrees) => degrees.toFixed(PLACE_DIGITS)).join(', ');
  const box = boxOf(geometry) ?? [];
  return `${geometry.type} ${box.map((degrees) => degrees.toFixed(PLACE_DIGITS)).join(', ')}`;
}

function widen(bounds: [number, number, number, number], box: readonly number[]): void {
  bounds[0] = Math.min(bounds[0], box[0]!);
  bounds[1] = Math.min(bounds[1], box[1]!);
  bounds[2] = Math.max(bounds[2], box[2]!);
  bounds[3] = Math.max(bounds[3], box[3]!);
}
