import { useState } from 'react';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import type { AnalysisResults } from '../../store/state';
import { Button, Disclosure, shelterName, Table } from '../../ui';
import { destinationShelters, type NeedsShipment } from './view-model';

/** Lines shown before one asks for more. */
const AT_FIRST = 12;
const MORE = 50;

/** What arrives when: every load with the warehouse it comes from and the place it goes to, the soonest first. */
export function Schedule({ result }: { result: AnalysisResults['needs'] }) {
  const { t, format, language } = useI18n();
  const data = useAppState(datasets);
  const [count, setCount] = useState(AT_FIRST);
  const { shipments } = result;
  if (shipments.length === 0) return null;
  const itemOf = new Map(result.items.map(({ item }) => [item.id, item]));
  const warehouses = new Map(data?.warehouses.map(({ id, name }) => [id, localText(name, language)]));
  const shelters = destinationShelters(result, data);
  const loadOf = ({ itemId, quantity }: NeedsShipment) => {
    const item = itemOf.get(itemId);
    if (item === undefined) return format.count(quantity);
    return `${localText(item.name, language)} ${format.count(quantity)} ${localText(item.unit, language)}`;
  };
  const placeOf = ({ destination }: NeedsShipment) => {
    const shelter = shelters[destination] ?? null;
    if (shelter !== null) return shelterName(shelter, t);
    return result.destinations[destination]?.kind === 'incident'
      ? t('panel.needs.toIncident')
      : t('panel.needs.toCell');
  };
  const rows = shipments.slice(0, count);
  return (
    <Disclosure summary={t('panel.needs.schedule', { count: shipments.length })}>
      <Table<NeedsShipment>
        label={t('panel.needs.schedule', { count: shipments.length })}
        rows={rows}
        rowKey={({ itemId, warehouseId, destination }) => `${itemId} ${warehouseId} ${destination}`}
        columns={[
          {
            key: 'arrives',
            header: t('panel.needs.arrives'),
            align: 'end',
            cell: ({ arrivesS }) => (arrivesS === null ? t('ui.unknown') : format.clock(arrivesS)),
          },
          { key: 'load', header: t('panel.needs.load'), cell: loadOf },
          {
            key: 'from',
            header: t('panel.needs.from'),
            cell: ({ warehouseId }) => warehouses.get(warehouseId) ?? warehouseId,
          },
          { key: 'to', header: t('panel.needs.to'), cell: placeOf },
        ]}
      />
      {shipments.length > count ? (
        <Button size="small" variant="ghost" onPress={() => setCount(count + MORE)}>
          {t('panel.needs.more', { count: Math.min(MORE, shipments.length - count) })}
        </Button>
      ) : null}
    </Disclosure>
  );
}
