import { type SitedPlace, sitedPlaces } from '../../../store/slices/analyses/sited-places';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { ExportSource } from '../export-source';
import { pointAt } from '../geometry';
import { column, tableOf } from '../table-spec';
import { analysisGround } from './analysis-ground';

/** The sites proposed, with what is proven of the whole answer in every row. */
export const sitingSource: ExportSource = {
  id: 'siting-sites',
  count: (state) => sitedPlaces(state).length,
  table(state) {
    const found = analysisResult(state, 'siting');
    return tableOf<SitedPlace>(
      {
        name: 'siting-sites',
        geometryType: 'Point',
        columns: [
          column('rank', 'Int', '排序', 'rank', ({ rank }) => rank),
          column('site', 'String', '编号', 'site', ({ id }) => id),
          column('name', 'String', '名称', 'name', ({ name }) => name),
          column('adds', 'Double', '新增服务人数', 'people added', ({ adds }) => adds),
          column(
            'effective_area_m2',
            'Double',
            '有效避难面积（平方米）',
            'effective area, m²',
            (one) => one.effectiveAreaM2,
          ),
          column('capacity', 'Double', '可容纳人数', 'capacity', ({ capacity }) => capacity),
          column('objective', 'String', '目标', 'objective', () => found?.instance.objective),
          column('status', 'String', '求解状态', 'status of the answer', () => found?.answer.status),
          column('value', 'Double', '目标值', 'value of the answer', () => found?.answer.value),
          column('bound', 'Double', '已证明的界', 'proven bound', () => found?.answer.bound),
          column('gap', 'Double', '与最优的差距', 'gap to the best', () => found?.answer.gap),
        ],
        geometry: ({ position }) => pointAt(position),
      },
      sitedPlaces(state),
    );
  },
  ground: analysisGround('siting', ['population', 'shelters', 'roads', 'hazards'], true),
};
