import type { NearestGroup, NearestItem, NearestResult, PassedOver } from '../../../analysis/nearest/result';
import type { LonLat } from '../../../domain/geo';
import { RESOURCE_KINDS, type ResourceKind } from '../../../domain/resource';
import { isNearestStale, nearestResult } from '../../../store/slices/runs/selectors';
import type { AppState, Datasets } from '../../../store/state';
import type { ExportSource } from '../export-source';
import { lineThrough, pointAt } from '../geometry';
import { column, tableOf } from '../table-spec';

interface Line {
  readonly group: NearestGroup;
  readonly place: { readonly name: string | null; readonly position: LonLat } | null;
  readonly item: NearestItem | null;
  readonly rank: number | null;
  readonly passed: PassedOver | null;
}

/** Names as the data has them, and places, by kind and id. */
function placesOf({ shelters, warehouses, teams }: Datasets) {
  const places: Record<ResourceKind, Map<string, { name: string | null; position: LonLat }>> = {
    shelter: new Map(shelters.map(({ id, name, position }) => [id, { name, position }])),
    warehouse: new Map(warehouses.map(({ id, name, position }) => [id, { name: name.zh, position }])),
    team: new Map(teams.map(({ id, name, position }) => [id, { name: name.zh, position }])),
  };
  return (kind: ResourceKind, id: string) => places[kind].get(id) ?? null;
}

function linesOf({ groups }: NearestResult, data: Datasets): Line[] {
  const placeOf = placesOf(data);
  return RESOURCE_KINDS.flatMap((kind) => {
    const group = groups[kind];
    const found = group.items.map(
      (item, at): Line => ({ group, place: placeOf(kind, item.id), item, rank: at + 1, passed: null }),
    );
    const passed = group.passedOver.map(
      (one): Line => ({ group, place: placeOf(kind, one.id), item: null, rank: null, passed: one }),
    );
    return [...found, ...passed];
  });
}

const count = (state: AppState) => {
  const result = nearestResult(state);
  return result === null
    ? 0
    : RESOURCE_KINDS.reduce((sum, kind) => {
        const { items, passedOver } = result.groups[kind];
        return sum + items.length + passedOver.length;
      }, 0);
};

/** Who comes, by which road, how soon; and the nearer ones passed over, with the reason. */
export const nearestSource: ExportSource = {
  id: 'nearest',
  count,
  table(state) {
    const result = nearestResult(state);
    const data = state.pack.datasets;
    return tableOf<Line>(
      {
        name: 'nearest',
        geometryType: 'Unknown',
        columns: [
          column('kind', 'String', '资源种类', 'kind', ({ group }) => group.kind),
          column('rank', 'Int', '排序', 'rank', ({ rank }) => rank),
          column('id', 'String', '编号', 'id', ({ item, passed }) => item?.id ?? passed?.id),
          column('name', 'String', '名称', 'name', ({ place }) => place?.name),
          column('method', 'String', '方法', 'method', ({ group }) => group.method),
          column('mode', 'String', '出行方式', 'mode', ({ group }) => group.mode),
          column('distance_m', 'Double', '距离（米）', 'distance, m', ({ item }) => item?.distanceM),
          column('travel_s', 'Double', '行程时间（秒）', 'travel, s', ({ item }) => item?.travelS),
          column('ready_s', 'Double', '出动准备（秒）', 'turnout or loading, s', ({ item }) => item?.readyS),
          column('total_s', 'Double', '总时间（秒）', 'total, s', ({ item }) => item?.totalS),
          column(
            'straight_m',
            'Double',
            '直线距离（米）',
            'straight line, m',
            ({ item, passed }) => item?.straightM ?? passed?.straightM,
          ),
          column('slowed', 'Bool', '途经减速区', 'slowed by a zone', ({ item }) => item?.slowed),
          column(
            'passed_over',
            'String',
            '未选用原因',
            'passed over because',
            ({ passed }) => passed?.reason,
          ),
        ],
        geometry: ({ item, place }) =>
          item?.route
            ? lineThrough(item.route.coordinates)
            : pointAt(place?.position ?? result?.origin ?? [0, 0]),
      },
      result === null || data === null ? [] : linesOf(result, data),
    );
  },
  ground: (state) => ({
    method: nearestResult(state)?.groups.team.method ?? null,
    roles: ['shelters', 'warehouses', 'teams', 'roads', 'hazards'],
    usesStandard: true,
    isStale: isNearestStale(state),
  }),
};
