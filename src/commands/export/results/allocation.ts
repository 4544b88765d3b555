import type { ShelterLoad } from '../../../analysis/allocation/result';
import type { PopulationCell } from '../../../domain/population';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { AppState } from '../../../store/state';
import type { ExportSource } from '../export-source';
import { hexagonOf, pointAt } from '../geometry';
import { column, tableOf } from '../table-spec';
import { analysisGround } from './analysis-ground';

const result = (state: AppState) => analysisResult(state, 'allocation');
const ground = analysisGround('allocation', ['population', 'shelters', 'roads', 'hazards'], true);

export const allocationSheltersSource: ExportSource = {
  id: 'allocation-shelters',
  count: (state) => result(state)?.loads.length ?? 0,
  table(state) {
    const found = result(state);
    const nameOf = new Map((state.pack.datasets?.shelters ?? []).map(({ id, name }) => [id, name]));
    const walk =
      found?.reach.by === 'time'
        ? column<ShelterLoad>(
            'mean_walk_s',
            'Double',
            '平均步行时间（秒）',
            'mean walk, s',
            ({ meanWalk }) => meanWalk,
          )
        : column<ShelterLoad>(
            'mean_walk_m',
            'Double',
            '平均步行距离（米）',
            'mean walk, m',
            ({ meanWalk }) => meanWalk,
          );
    return tableOf<ShelterLoad>(
      {
        name: 'allocation-shelters',
        geometryType: 'Point',
        columns: [
          column('shelter', 'String', '避难场所编号', 'shelter', ({ id }) => id),
          column('name', 'String', '名称', 'name', ({ id }) => nameOf.get(id)),
          column('proposed', 'Bool', '规划新增', 'proposed', ({ isProposed }) => isProposed),
          column('usable', 'Bool', '可用', 'usable', ({ reason }) => reason === null),
          column('reason', 'String', '不可用原因', 'reason', ({ reason }) => reason),
          column('capacity', 'Int', '可容纳人数', 'capacity', ({ capacity }) => capacity),
          column('occupancy', 'Int', '已入住人数', 'occupancy', ({ occupancy }) => occupancy),
          column('assigned', 'Double', '分配人数', 'assigned', ({ assigned }) => assigned),
          column('spare', 'Double', '剩余位置', 'spare places', ({ spare }) => spare),
          column('people_in_reach', 'Double', '可达人数', 'people in reach', ({ inReach }) => inReach),
          walk,
        ],
        geometry: ({ position }) => pointAt(position),
      },
      found?.loads ?? [],
    );
  },
  ground,
};

export const allocationCellsSource: ExportSource = {
  id: 'allocation-cells',
  count: (state) => result(state)?.cells.people.length ?? 0,
  table(state) {
    const found = result(state);
    const cells = state.pack.datasets?.population ?? [];
    return tableOf<PopulationCell>(
      {
        name: 'allocation-cells',
        geometryType: 'Polygon',
        columns: [
          column('cell', 'String', 'H3 网格', 'H3 cell', ({ cell }) => cell),
          column('people', 'Double', '人数', 'people', (_, at) => found?.cells.people[at]),
          column(
            'out_of_reach',
            'Double',
            '可达范围外',
            'out of reach',
            (_, at) => found?.cells.outOfReach[at],
          ),
          column(
            'without_place',
            'Double',
            '无位置',
            'without a place',
            (_, at) => found?.cells.withoutPlace[at],
          ),
          column(
            'not_usable',
            'Double',
            '场所不可用',
            'shelter not usable',
            (_, at) => found?.cells.notUsable[at],
          ),
          column('assigned', 'Double', '已分配', 'assigned', (_, at) => found?.cells.assigned[at]),
          column(
            'access',
            'Double',
            '人均空余位置',
            'free places per person',
            (_, at) => found?.access.perPerson[at],
          ),
        ],
        geometry: ({ cell }) => hexagonOf(cell),
      },
      found?.cells.people.length === cells.length ? cells : [],
    );
  },
  ground,
};
