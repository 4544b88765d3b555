import type { Delivery, Shipment } from '../../../analysis/needs/result';
import type { ReliefItem } from '../../../domain/relief-norm';
import { analysisResult } from '../../../store/slices/analyses/selectors';
import type { AppState } from '../../../store/state';
import type { ExportSource } from '../export-source';
import { lineThrough, pointAt } from '../geometry';
import { column, tableOf } from '../table-spec';
import { analysisGround } from './analysis-ground';

const result = (state: AppState) => analysisResult(state, 'needs');
const ground = analysisGround('needs', ['population', 'shelters', 'warehouses', 'roads', 'hazards'], false);

type Items = ReadonlyMap<string, ReliefItem>;
interface OfItem {
  readonly itemId: string;
}

/** What a row is about, in both languages. */
const itemColumns = (items: Items) => [
  column('item', 'String', '物资', 'item', ({ itemId }: OfItem) => itemId),
  column(
    'item_zh',
    'String',
    '物资名称',
    'item (Chinese)',
    ({ itemId }: OfItem) => items.get(itemId)?.name.zh,
  ),
  column(
    'item_en',
    'String',
    '物资英文名',
    'item (English)',
    ({ itemId }: OfItem) => items.get(itemId)?.name.en,
  ),
];
const unitColumn = (items: Items) =>
  column('unit', 'String', '单位', 'unit', ({ itemId }: OfItem) => items.get(itemId)?.unit.zh);

/** The schedule: one row a load, on the way of its truck. */
export const needsShipmentsSource: ExportSource = {
  id: 'needs-shipments',
  count: (state) => result(state)?.shipments.length ?? 0,
  table(state) {
    const found = result(state);
    const items = new Map(found?.items.map(({ item }) => [item.id, item]));
    const to = ({ destination }: Shipment) => found?.destinations[destination];
    const ways = new Map(
      found?.lines.map((line) => [`${line.warehouseId} ${line.destination}`, line.coordinates]),
    );
    return tableOf<Shipment>(
      {
        name: 'needs-shipments',
        geometryType: 'Unknown',
        columns: [
          ...itemColumns(items),
          column('quantity', 'Double', '数量', 'quantity', ({ quantity }) => quantity),
          unitColumn(items),
          column('from', 'String', '储备库', 'from warehouse', ({ warehouseId }) => warehouseId),
          column('to_kind', 'String', '送达类型', 'to', (one) => to(one)?.kind),
          column('to', 'String', '送达编号', 'destination', (one) => to(one)?.id),
          column(
            'leaves_s',
            'Double',
            '出发（下令后秒）',
            'leaves, s after the order',
            ({ leavesS }) => leavesS,
          ),
          column('travel_s', 'Double', '行程（秒）', 'travel, s', ({ travelS }) => travelS),
          column(
            'arrives_s',
            'Double',
            '到达（下令后秒）',
            'arrives, s after the order',
            ({ arrivesS }) => arrivesS,
          ),
        ],
        geometry: (one) => {
          const way = ways.get(`${one.warehouseId} ${one.destination}`);
          return way === undefined ? pointAt(to(one)?.position ?? [0, 0]) : lineThrough(way);
        },
      },
      found?.shipments ?? [],
    );
  },
  ground,
};

/** The balance: one row an item and place that wants it. */
export const needsDeliveriesSource: ExportSource = {
  id: 'needs-deliveries',
  count: (state) => result(state)?.deliveries.length ?? 0,
  table(state) {
    const found = result(state);
    const items = new Map(found?.items.map(({ item }) => [item.id, item]));
    const place = ({ destination }: Delivery) => found?.destinations[destination];
    return tableOf<Delivery>(
      {
        name: 'needs-deliveries',
        geometryType: 'Point',
        columns: [
          column('to_kind', 'String', '地点类型', 'place', (one) => place(one)?.kind),
          column('to', 'String', '地点编号', 'id', (one) => place(one)?.id),
          column('people', 'Double', '人数', 'people', (one) => place(one)?.people),
          column('reachable', 'Bool', '货车可达', 'a truck can get there', (one) => place(one)?.isReachable),
          ...itemColumns(items),
          unitColumn(items),
          column('need', 'Double', '需求', 'need', ({ need }) => need),
          column('shipped', 'Double', '可送达', 'sent', ({ shipped }) => shipped),
          column('short', 'Double', '缺口', 'short', ({ need, shipped }) => need - shipped),
          column(
            'last_s',
            'Double',
            '末批到达（下令后秒）',
            'last arrival, s after the order',
            (one) => one.lastArrivalS,
          ),
        ],
        geometry: (one) => pointAt(place(one)?.position ?? [0, 0]),
      },
      found?.deliveries ?? [],
    );
  },
  ground,
};
