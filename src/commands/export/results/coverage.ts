import type { GapArea } from '../../../analysis/gap-areas';
import type { PopulationCell } from '../../../domain/population';
import { coverageResult, isCoverageStale } from '../../../store/slices/runs/selectors';
import type { AppState } from '../../../store/state';
import type { ExportGround, ExportSource } from '../export-source';
import { hexagonOf } from '../geometry';
import { column, tableOf } from '../table-spec';
import { gapTable } from './gap-columns';

const NO_GAPS: readonly GapArea[] = [];
const cells = (state: AppState): readonly PopulationCell[] => state.pack.datasets?.population ?? [];
const gaps = (state: AppState): readonly GapArea[] => coverageResult(state)?.gaps ?? NO_GAPS;

const ground = (state: AppState): ExportGround => ({
  method: coverageResult(state)?.method ?? null,
  roles: ['population', 'shelters', 'roads', 'hazards'],
  usesStandard: true,
  isStale: isCoverageStale(state),
});

export const coverageCellsSource: ExportSource = {
  id: 'coverage-cells',
  count: (state) => coverageResult(state)?.cellStates.length ?? 0,
  table(state) {
    const result = coverageResult(state);
    return tableOf<PopulationCell>(
      {
        name: 'coverage-cells',
        geometryType: 'Polygon',
        columns: [
          column('cell', 'String', 'H3 网格', 'H3 cell', ({ cell }) => cell),
          column('people', 'Double', '人数', 'people', ({ people }) => people),
          column('vulnerable', 'Double', '脆弱人群', 'vulnerable people', ({ vulnerable }) => vulnerable),
          column('state', 'String', '覆盖状态', 'state', (_, at) => result?.cellStates[at]),
          column(
            'walk_m',
            'Double',
            '到最近场所步行距离（米）',
            'walk to the nearest, m',
            (_, at) => result?.cellDistanceM[at],
          ),
          column(
            'service_distance_m',
            'Double',
            '服务距离（米）',
            'service distance, m',
            () => result?.serviceDistanceM,
          ),
        ],
        geometry: ({ cell }) => hexagonOf(cell),
      },
      result !== null && result.cellStates.length === cells(state).length ? cells(state) : [],
    );
  },
  ground,
};

export const coverageGapsSource: ExportSource = {
  id: 'coverage-gaps',
  count: (state) => gaps(state).length,
  table: (state) => tableOf(gapTable('coverage-gaps'), gaps(state)),
  ground,
};
