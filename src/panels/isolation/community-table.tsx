import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { selectedId } from '../../store/slices/selection/selectors';
import type { CutOffCommunity } from '../../store/state';
import { EmptyState, Table } from '../../ui';
import styles from './panel.module.css';

const chosenCommunity = selectedId('community');

/** The communities as a table; a row flies there. */
export function CommunityTable({ communities }: { communities: readonly CutOffCommunity[] }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const chosen = useAppState(chosenCommunity);
  const isVulnerableKnown = communities.some(({ vulnerable }) => vulnerable !== null);
  if (communities.length === 0) return <EmptyState>{t('isolation.none')}</EmptyState>;
  return (
    <div>
      <h3 className={styles.heading}>{t('isolation.communities')}</h3>
      <Table
        label={t('isolation.communities')}
        rows={communities}
        rowKey={({ id }) => id}
        chosenKey={chosen}
        onRow={({ id, centre }) => {
          dispatch('selection.select', { kind: 'community', id });
          dispatch('camera.go', { centre, zoom: 14.5 });
        }}
        columns={[
          {
            key: 'rank',
            header: t('isolation.rank'),
            cell: ({ rank }) => rank,
            align: 'end',
          },
          {
            key: 'near',
            header: t('isolation.near'),
            cell: ({ near }) => near[0] ?? t('isolation.unnamed'),
            sortValue: ({ near }) => near[0] ?? null,
          },
          {
            key: 'people',
            header: t('isolation.peopleColumn'),
            cell: ({ people }) => format.count(people),
            sortValue: ({ people }) => people,
            align: 'end',
          },
          ...(isVulnerableKnown
            ? [
                {
                  key: 'vulnerable',
                  header: t('isolation.vulnerableColumn'),
                  cell: ({ vulnerable }: CutOffCommunity) =>
                    vulnerable === null ? t('ui.unknown') : format.count(vulnerable),
                  sortValue: ({ vulnerable }: CutOffCommunity) => vulnerable,
                  align: 'end' as const,
                },
              ]
            : []),
          {
            key: 'shelters',
            header: t('isolation.shelters'),
            cell: ({ shelterIds }) => shelterIds.length,
            sortValue: ({ shelterIds }) => shelterIds.length,
            align: 'end',
          },
        ]}
      />
    </div>
  );
}
