import { TRAVEL_MODES, type TravelMode } from '../../domain/travel';
import type { RoadClosure } from '../../domain/closure';
import type { RoadEffect } from '../../domain/standards';
import type { RowTable } from '../../ingest/schema/columns';
import { districtTable } from '../../ingest/schema/district';
import { facilityTable } from '../../ingest/schema/facility';
import { hazardTable } from '../../ingest/schema/hazard';
import { populationTable } from '../../ingest/schema/population-cell';
import { shelterTable } from '../../ingest/schema/shelter';
import { teamTable } from '../../ingest/schema/team';
import { warehouseTable } from '../../ingest/schema/warehouse';
import type { PackRole } from '../../pack/manifest';
import type { AppState, Datasets, ProposedShelter } from '../../store/state';
import type { ExportSource } from './export-source';
import { fieldHeadings } from './field-headings';
import { pointAt } from './geometry';
import { column, tableOf } from './table-spec';

type LayerRole = Extract<
  PackRole,
  'shelters' | 'warehouses' | 'teams' | 'facilities' | 'hazards' | 'districts' | 'population'
>;

/** A dataset of the pack, written in the columns of the pack, so that it can be read back as it is. */
function packLayer<Role extends LayerRole>(
  role: Role,
  table: RowTable<Datasets[Role][number]>,
): ExportSource {
  const rowsOf = (state: AppState): readonly Datasets[Role][number][] => state.pack.datasets?.[role] ?? [];
  return {
    id: role,
    count: (state) => rowsOf(state).length,
    table: (state) => ({
      name: role,
      columns: table.columns,
      geometryType: table.geometryType,
      headings: fieldHeadings(role, table.columns),
      rows: rowsOf(state).map((row) => table.toRow(row)),
      notes: [],
    }),
    ground: () => ({ method: null, roles: [role], usesStandard: false, isStale: false }),
  };
}

/** `closed`, `open`, or `slow 2.5` with the factor by which time grows. */
const effectText = (effect: RoadEffect): string =>
  effect.effect === 'slow' ? `slow ${effect.factor}` : effect.effect;

const MODE_HEADINGS: Readonly<Record<TravelMode, readonly [zh: string, en: string]>> = {
  walk: ['步行', 'on foot'],
  car: ['小汽车', 'car'],
  emergency: ['应急车辆', 'emergency vehicle'],
  truck: ['重型货车', 'heavy truck'],
};

const closures: ExportSource = {
  id: 'closures',
  count: (state) => state.closures.items.length,
  table: (state) =>
    tableOf<RoadClosure>(
      {
        name: 'closures',
        geometryType: 'Unknown',
        columns: [
          column('id', 'String', '编号', 'id', ({ id }) => id),
          column('name', 'String', '名称', 'name', ({ name }) => name),
          ...TRAVEL_MODES.map((mode) =>
            column<RoadClosure>(mode, 'String', ...MODE_HEADINGS[mode], ({ roads }) =>
              effectText(roads[mode]),
            ),
          ),
          column('since', 'String', '开始时间', 'since', ({ since }) => since),
          column('note', 'String', '备注', 'note', ({ note }) => note),
        ],
        geometry: ({ geometry }) => geometry,
      },
      state.closures.items,
    ),
  ground: () => ({ method: null, roles: [], usesStandard: false, isStale: false }),
};

const proposals: ExportSource = {
  id: 'proposals',
  count: (state) => state.planner.proposals.length,
  table: (state) =>
    tableOf<ProposedShelter>(
      {
        name: 'proposals',
        geometryType: 'Point',
        columns: [
          column('id', 'String', '编号', 'id', ({ id }) => id),
          column('name', 'String', '名称', 'name', ({ name }) => name),
          column('shelterClass', 'String', '类别', 'class', ({ shelterClass }) => shelterClass),
          column(
            'effectiveAreaM2',
            'Double',
            '有效避难面积（平方米）',
            'effective area, m²',
            (one) => one.effectiveAreaM2,
          ),
          column(
            'isAreaAssumed',
            'Bool',
            '面积为假定值',
            'area is assumed',
            (one) => one.isAreaAssumed ?? false,
          ),
        ],
        geometry: ({ position }) => pointAt(position),
      },
      state.planner.proposals,
    ),
  ground: () => ({ method: null, roles: [], usesStandard: true, isStale: false }),
};

/** What lies on the map: the datasets in use, drawn closures and the planner's proposals. */
export const LAYER_SOURCES: readonly ExportSource[] = [
  packLayer('shelters', shelterTable),
  packLayer('warehouses', warehouseTable),
  packLayer('teams', teamTable),
  packLayer('facilities', facilityTable),
  packLayer('hazards', hazardTable),
  packLayer('districts', districtTable),
  packLayer('population', populationTable),
  closures,
  proposals,
];
