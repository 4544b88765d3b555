import { FRESHNESSES, type UnitsSnapshot } from '../../domain/live';
import type { ReferenceFeature } from '../../domain/own-layer';
import { TEAM_STATUSES } from '../../domain/team';
import type { WrittenGeometry } from '../../ingest/schema/columns';
import { units } from '../../store/slices/live/selectors';
import { referenceFeatures } from '../../store/slices/own/selectors';
import type { ExportSource } from './export-source';
import { pointAt } from './geometry';
import { column, tableOf } from './table-spec';

/** Columns that a file of reference data may have; what lies beyond them is told nowhere else, so it is many. */
const MOST_COLUMNS = 1_000;

const isText = (value: unknown) => value === null || value === undefined || typeof value === 'string';

/** Columns of the values that reference features have: text where every value is text, else JSON. */
function valueColumns(features: readonly ReferenceFeature[]) {
  const texts = new Map<string, boolean>();
  for (const { values } of features) {
    for (const [name, value] of Object.entries(values)) {
      if (texts.has(name) || texts.size < MOST_COLUMNS)
        texts.set(name, (texts.get(name) ?? true) && isText(value));
    }
  }
  return [...texts]
    .filter(([name]) => name !== 'id' && name !== 'name')
    .map(([name, isOnlyText]) =>
      column<ReferenceFeature>(
        name,
        isOnlyText ? 'String' : 'Json',
        name,
        name,
        ({ values }) => values[name],
      ),
    );
}

/** What was brought along to be shown, with all its values. */
export const referenceSource: ExportSource = {
  id: 'reference',
  count: (state) => referenceFeatures(state).length,
  table: (state) =>
    tableOf<ReferenceFeature>(
      {
        name: 'reference',
        geometryType: 'Unknown',
        columns: [
          column('id', 'String', '编号', 'id', ({ id }) => id),
          column('name', 'String', '名称', 'name', ({ name }) => name),
          ...valueColumns(referenceFeatures(state)),
        ],
        geometry: ({ geometry }): WrittenGeometry => geometry,
      },
      referenceFeatures(state),
    ),
  ground: () => ({ method: null, roles: [], usesStandard: false, isStale: false }),
};

const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

function isoOf(ms: number | undefined): string | null {
  return ms === undefined || !Number.isFinite(ms) ? null : new Date(ms).toISOString();
}

/** Where units are now, each with the age of its last word. */
export const unitsSource: ExportSource = {
  id: 'units',
  count: (state) => units(state)?.count ?? 0,
  table(state) {
    const now: UnitsSnapshot | null = units(state);
    return tableOf<number>(
      {
        name: 'units',
        geometryType: 'Point',
        columns: [
          column('id', 'String', '编号', 'id', (row) => now?.roster[row]?.id),
          column('feed', 'String', '数据源', 'feed', (row) => now?.roster[row]?.feedId),
          column('unit', 'String', '单元', 'unit', (row) => now?.roster[row]?.unitId),
          column('name', 'String', '名称', 'name', (row) => now?.roster[row]?.name),
          column('kind', 'String', '类别', 'kind', (row) => now?.roster[row]?.kind),
          column('status', 'String', '状态', 'status', (row) => TEAM_STATUSES[now?.statuses[row] ?? -1]),
          column('freshness', 'String', '时效', 'freshness', (row) => FRESHNESSES[now?.freshness[row] ?? -1]),
          column('as_of', 'String', '时间', 'as of', (row) => isoOf(now?.asOfMs[row])),
          column('heading_deg', 'Double', '航向（度）', 'heading, degrees', (row) =>
            known(now?.headings[row]),
          ),
          column('speed_kmh', 'Double', '速度（公里/时）', 'speed, km/h', (row) =>
            known(now?.speedsKmh[row]),
          ),
        ],
        geometry: (row) => pointAt([now?.positions[2 * row] ?? 0, now?.positions[2 * row + 1] ?? 0]),
      },
      Array.from({ length: now?.count ?? 0 }, (_, row) => row),
    );
  },
  ground: () => ({ method: null, roles: [], usesStandard: false, isStale: false }),
};
