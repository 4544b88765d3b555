import type { ImportantStreet } from '../../../analysis/importance/result';
import type { CutOffCommunity } from '../../../analysis/isolation/result';
import type { ServiceArea } from '../../../analysis/service-area/result';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { ExportSource } from '../export-source';
import { column, tableOf } from '../table-spec';
import { analysisGround } from './analysis-ground';

const NO_COMMUNITIES: readonly CutOffCommunity[] = [];

export const isolationSource: ExportSource = {
  id: 'isolation-communities',
  count: (state) => analysisResult(state, 'isolation')?.communities.length ?? 0,
  table: (state) =>
    tableOf<CutOffCommunity>(
      {
        name: 'isolation-communities',
        geometryType: 'Unknown',
        columns: [
          column('rank', 'Int', '排序', 'rank', ({ rank }) => rank),
          column('id', 'String', '编号', 'id', ({ id }) => id),
          column('near', 'String', '邻近地名', 'near', ({ near }) => near.join(' · ')),
          column('kind', 'String', '类型', 'kind', ({ kind }) => kind),
          column('people', 'Double', '人数', 'people', ({ people }) => people),
          column('vulnerable', 'Double', '脆弱人群', 'vulnerable people', ({ vulnerable }) => vulnerable),
          column('cells', 'Int', '网格数', 'cells', ({ cells }) => cells),
          column('area_m2', 'Double', '面积（平方米）', 'area, m²', ({ areaM2 }) => areaM2),
          column('shelters', 'String', '内部避难场所', 'shelters inside', ({ shelterIds }) =>
            shelterIds.join(' '),
          ),
          column(
            'shelter_room',
            'Double',
            '场所可容纳人数',
            'room in them',
            ({ shelterRoom }) => shelterRoom,
          ),
        ],
        geometry: ({ geometry }) => geometry,
      },
      analysisResult(state, 'isolation')?.communities ?? NO_COMMUNITIES,
    ),
  ground: analysisGround('isolation', ['population', 'roads', 'hazards'], false),
};

export const importanceSource: ExportSource = {
  id: 'importance-streets',
  count: (state) => analysisResult(state, 'importance')?.streets.length ?? 0,
  table: (state) =>
    tableOf<ImportantStreet>(
      {
        name: 'importance-streets',
        geometryType: 'LineString',
        columns: [
          column('rank', 'Int', '排序', 'rank', ({ rank }) => rank),
          column('id', 'Int', '编号', 'id', ({ id }) => id),
          column('name', 'String', '道路名称', 'name', ({ name }) => name),
          column('from', 'String', '起点道路', 'from', ({ between }) => between[0]),
          column('to', 'String', '终点道路', 'to', ({ between }) => between[1]),
          column('class', 'String', '道路等级', 'class', ({ roadClass }) => roadClass),
          column('structure', 'String', '桥梁或隧道', 'structure', ({ structure }) => structure),
          column('length_m', 'Double', '长度（米）', 'length, m', ({ lengthM }) => lengthM),
          column(
            'isolated_people',
            'Double',
            '中断后被隔断人数',
            'people isolated',
            (one) => one.isolatedPeople,
          ),
          column('delayed_people', 'Double', '中断后绕行人数', 'people delayed', (one) => one.delayedPeople),
          column(
            'extra_person_min',
            'Double',
            '增加的人·分钟',
            'extra person-minutes',
            (one) => one.extraPersonMin,
          ),
          column('only_way', 'Bool', '唯一通道', 'only way', ({ isOnlyWay }) => isOnlyWay),
        ],
        geometry: ({ geometry }) => geometry,
      },
      analysisResult(state, 'importance')?.streets ?? [],
    ),
  ground: analysisGround('importance', ['population', 'roads', 'hazards'], false),
};

export const serviceAreaSource: ExportSource = {
  id: 'service-areas',
  count: (state) => analysisResult(state, 'service-area')?.areas.length ?? 0,
  table(state) {
    const found = analysisResult(state, 'service-area');
    return tableOf<ServiceArea>(
      {
        name: 'service-areas',
        geometryType: 'MultiPolygon',
        columns: [
          found?.measure === 'distance'
            ? column('limit_m', 'Double', '距离上限（米）', 'limit, m', ({ limit }) => limit)
            : column('limit_s', 'Double', '时间上限（秒）', 'limit, s', ({ limit }) => limit),
          column('people', 'Double', '人数', 'people', ({ people }) => people),
          column('vulnerable', 'Double', '脆弱人群', 'vulnerable people', ({ vulnerable }) => vulnerable),
          column('cells', 'Int', '网格数', 'cells', ({ cells }) => cells),
          column('road_m', 'Double', '道路长度（米）', 'length of roads, m', ({ roadM }) => roadM),
          column(
            'tolerance_m',
            'Double',
            '轮廓误差（米）',
            'tolerance of the outline, m',
            (one) => one.toleranceM,
          ),
          column('mode', 'String', '出行方式', 'mode', () => found?.mode),
          column('direction', 'String', '方向', 'direction', () => found?.direction),
        ],
        geometry: ({ outline }) => outline,
      },
      found?.areas ?? [],
    );
  },
  ground: analysisGround('service-area', ['population', 'roads', 'hazards'], false),
};
