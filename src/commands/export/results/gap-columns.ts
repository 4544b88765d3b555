import type { GapArea } from '../../../analysis/gap-areas';
import { column, type TableSpec } from '../table-spec';

/** Areas of people who are not served, as the gap tables of the page show them. */
export const gapTable = (name: string): TableSpec<GapArea> => ({
  name,
  geometryType: 'Unknown',
  columns: [
    column('rank', 'Int', '排序', 'rank', ({ rank }) => rank),
    column('id', 'String', '编号', 'id', ({ id }) => id),
    column('near', 'String', '邻近地名', 'near', ({ near }) => near),
    column('people', 'Double', '人数', 'people', ({ people }) => people),
    column('vulnerable', 'Double', '脆弱人群', 'vulnerable people', ({ vulnerable }) => vulnerable),
    column('cells', 'Int', '网格数', 'cells', ({ cells }) => cells),
    column('area_m2', 'Double', '面积（平方米）', 'area, m²', ({ areaM2 }) => areaM2),
  ],
  geometry: ({ geometry }) => geometry,
});
