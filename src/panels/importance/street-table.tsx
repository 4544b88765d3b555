import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { selectedId } from '../../store/slices/selection/selectors';
import type { ImportantStreet } from '../../store/state';
import { Table } from '../../ui';
import { wayRound, WAYS_ROUND } from '../../domain/way-round';
import { boundsOf } from './view-model';

const chosenStreet = selectedId('street');

/** Streets in the order of their rank; a row flies there. */
export function StreetTable({ streets }: { streets: readonly ImportantStreet[] }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const chosen = useAppState(chosenStreet);
  const unnamed = t('importance.unnamed');
  return (
    <Table
      label={t('analysis.importance.title')}
      rows={streets}
      rowKey={({ id }) => String(id)}
      chosenKey={chosen}
      onRow={(street) => {
        dispatch('selection.select', { kind: 'street', id: String(street.id) });
        dispatch('camera.go', { bounds: boundsOf(street) });
      }}
      columns={[
        {
          key: 'rank',
          header: t('importance.rank'),
          cell: ({ rank }) => rank,
          sortValue: ({ rank }) => rank,
          align: 'end',
        },
        {
          key: 'street',
          header: t('importance.street'),
          cell: ({ name }) => name ?? unnamed,
          sortValue: ({ name }) => name,
        },
        {
          key: 'between',
          header: t('importance.between'),
          cell: ({ between: [from, to] }) => `${from ?? unnamed} – ${to ?? unnamed}`,
        },
        {
          key: 'isolated',
          header: t('importance.column.isolated'),
          cell: ({ isolatedPeople }) => format.count(isolatedPeople),
          sortValue: ({ isolatedPeople }) => isolatedPeople,
          align: 'end',
        },
        {
          key: 'round',
          header: t('importance.round'),
          cell: (street) => t(`importance.round.${wayRound(street)}`),
          sortValue: (street) => WAYS_ROUND.indexOf(wayRound(street)),
        },
        {
          key: 'extra',
          header: t('importance.column.extra'),
          cell: ({ extraPersonMin }) => format.count(extraPersonMin),
          sortValue: ({ extraPersonMin }) => extraPersonMin,
          align: 'end',
        },
        {
          key: 'delayed',
          header: t('importance.column.delayed'),
          cell: ({ delayedPeople }) => format.count(delayedPeople),
          sortValue: ({ delayedPeople }) => delayedPeople,
          align: 'end',
        },
        {
          key: 'length',
          header: t('importance.length'),
          cell: ({ lengthM }) => format.distance(lengthM),
          sortValue: ({ lengthM }) => lengthM,
          align: 'end',
        },
      ]}
    />
  );
}
