import { gridDisk, latLngToCell } from 'h3-js';
import { aWarehouse } from '../../../src/analysis/test-support/builders';
import type { Town } from '../../../src/analysis/test-support/town';
import type { RowTable } from '../../../src/ingest/schema/columns';
import { facilityTable } from '../../../src/ingest/schema/facility';
import { populationTable } from '../../../src/ingest/schema/population-cell';
import { warehouseTable } from '../../../src/ingest/schema/warehouse';
import { writeFlatGeobuf } from '../../../src/ingest/flatgeobuf/write';
import type { PackRole } from '../../../src/pack/manifest';

function bytesOf<T>(table: RowTable<T>, rows: readonly T[]): Uint8Array {
  return writeFlatGeobuf(
    table,
    rows.map((row) => table.toRow(row)),
  );
}

/** A hundred people at each of some letters, a hospital and a depot at two, no shelters and teams. */
export function townTables(homes: string, hospital: string, depot: string) {
  return (town: Town): Partial<Record<PackRole, Uint8Array | null>> => ({
    shelters: null,
    teams: null,
    population: bytesOf(
      populationTable,
      gridDisk(latLngToCell(0, 0, 9), 2)
        .slice(0, homes.length)
        .map((cell, index) => ({
          cell,
          position: town.at(homes.charAt(index)),
          people: 100,
          vulnerable: 20,
        })),
    ),
    warehouses: bytesOf(warehouseTable, [aWarehouse({ id: 'depot', position: town.at(depot) })]),
    facilities: bytesOf(facilityTable, [
      {
        id: 'hospital',
        name: null,
        position: town.at(hospital),
        kind: 'hospital',
        grade: 'derived',
        source: 'test',
        asOf: null,
      },
    ]),
  });
}
