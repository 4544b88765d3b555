import type { Exposed, ExposedKind } from '../../../analysis/exposure/result';
import { FACILITY_KINDS } from '../../../domain/facility';
import type { Hazard } from '../../../domain/hazard';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { AppState } from '../../../store/state';
import type { ExportSource } from '../export-source';
import { column, tableOf } from '../table-spec';
import { analysisGround } from './analysis-ground';

interface Zone {
  readonly hazard: Hazard;
  readonly exposed: Exposed;
}

const KINDS: readonly ExposedKind[] = ['shelter', 'warehouse', 'team', ...FACILITY_KINDS];
const KIND_ZH: Readonly<Record<ExposedKind, string>> = {
  shelter: '避难场所',
  warehouse: '储备库',
  team: '救援队伍',
  hospital: '医院',
  clinic: '诊所',
  'social-facility': '社会福利机构',
  school: '学校',
  kindergarten: '幼儿园',
  university: '高等院校',
  'power-plant': '发电厂',
  substation: '变电站',
  fuel: '加油站',
};

function zones(state: AppState): readonly Zone[] {
  const hazards = new Map((state.pack.datasets?.hazards ?? []).map((hazard) => [hazard.id, hazard]));
  return (analysisResult(state, 'exposure')?.zones ?? []).flatMap(({ id, exposed }) => {
    const hazard = hazards.get(id);
    return hazard === undefined ? [] : [{ hazard, exposed }];
  });
}

/** Each zone by itself: what lies in several is counted in each. */
export const exposureSource: ExportSource = {
  id: 'exposure-zones',
  count: (state) => analysisResult(state, 'exposure')?.zones.length ?? 0,
  table(state) {
    const hasFacilities = analysisResult(state, 'exposure')?.hasFacilities ?? false;
    const isKnown = (kind: ExposedKind) =>
      hasFacilities || kind === 'shelter' || kind === 'warehouse' || kind === 'team';
    return tableOf<Zone>(
      {
        name: 'exposure-zones',
        geometryType: 'Unknown',
        columns: [
          column('id', 'String', '编号', 'id', ({ hazard }) => hazard.id),
          column('type', 'String', '灾种', 'type', ({ hazard }) => hazard.type),
          column('level', 'Int', '预警级别', 'level', ({ hazard }) => hazard.level),
          column('status', 'String', '状态', 'status', ({ hazard }) => hazard.status),
          column('onset', 'String', '开始', 'onset', ({ hazard }) => hazard.onset),
          column('expires', 'String', '结束', 'expires', ({ hazard }) => hazard.expires),
          column('people', 'Double', '人数', 'people', ({ exposed }) => exposed.people),
          column(
            'vulnerable',
            'Double',
            '脆弱人群',
            'vulnerable people',
            ({ exposed }) => exposed.vulnerable,
          ),
          ...KINDS.map((kind) =>
            column<Zone>(kind, 'Int', KIND_ZH[kind], kind, ({ exposed }) =>
              isKnown(kind) ? (exposed.places[kind] ?? 0) : null,
            ),
          ),
        ],
        geometry: ({ hazard }) => hazard.geometry,
      },
      zones(state),
    );
  },
  ground: analysisGround(
    'exposure',
    ['population', 'hazards', 'shelters', 'warehouses', 'teams', 'facilities'],
    false,
  ),
};
