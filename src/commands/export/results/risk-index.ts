import type { AreaRisk } from '../../../analysis/risk-index/result';
import { RISK_DIMENSIONS, RISK_INDICATORS, type RiskIndicatorId } from '../../../domain/risk-index';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { AppState } from '../../../store/state';
import type { ExportSource } from '../export-source';
import { column, tableOf } from '../table-spec';
import { analysisGround } from './analysis-ground';

const districts = (state: AppState): readonly AreaRisk[] =>
  (analysisResult(state, 'risk-index')?.districts ?? []).filter(({ districtId }) => districtId !== null);

const indicatorOf = ({ dimensions }: AreaRisk, id: RiskIndicatorId) =>
  dimensions.flatMap(({ indicators }) => indicators).find((one) => one.id === id);

/** Each district with its index down to the raw figures; the people outside every district have no shape and are left out. */
export const riskDistrictsSource: ExportSource = {
  id: 'risk-districts',
  count: (state) => districts(state).length,
  table(state) {
    const shapes = new Map((state.pack.datasets?.districts ?? []).map((one) => [one.id, one]));
    const shapeOf = ({ districtId }: AreaRisk) => shapes.get(districtId ?? '');
    return tableOf<AreaRisk>(
      {
        name: 'risk-districts',
        geometryType: 'Unknown',
        columns: [
          column('id', 'String', '编号', 'id', ({ districtId }) => districtId),
          column('name', 'String', '名称', 'name', (one) => shapeOf(one)?.name),
          column('people', 'Double', '人数', 'people', ({ people }) => people),
          column('index', 'Double', '安全风险指数', 'index', ({ index }) => index),
          column('class', 'Int', '等级', 'class', ({ riskClass }) => riskClass),
          ...RISK_DIMENSIONS.map((id) =>
            column<AreaRisk>(
              id,
              'Double',
              `维度 ${id}`,
              `dimension ${id}`,
              ({ dimensions }) => dimensions.find((one) => one.id === id)?.score,
            ),
          ),
          ...RISK_INDICATORS.flatMap((id) => [
            column<AreaRisk>(
              `${id}_raw`,
              'Double',
              `指标 ${id} 原值`,
              `${id}, raw`,
              (one) => indicatorOf(one, id)?.raw,
            ),
            column<AreaRisk>(
              `${id}_score`,
              'Double',
              `指标 ${id} 得分`,
              `${id}, score`,
              (one) => indicatorOf(one, id)?.score,
            ),
          ]),
        ],
        geometry: (one) => shapeOf(one)!.geometry,
      },
      districts(state).filter((one) => shapeOf(one) !== undefined),
    );
  },
  ground: analysisGround(
    'risk-index',
    ['population', 'hazards', 'shelters', 'teams', 'warehouses', 'facilities', 'districts', 'roads'],
    false,
  ),
};
