import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { allocationVersion, loadNames } from '../../store/slices/analyses/allocation';
import { analysisResult, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { lacksPeople } from '../../store/slices/pack/selectors';
import type { ShelterLoad } from '../../store/state';
import {
  EmptyState,
  NoPeople,
  Panel,
  shelterName,
  Skeleton,
  Switch,
  Table,
  type TableColumn,
} from '../../ui';
import { loadShare, loadState, visibleLoads } from './view-model';

/** What every shelter takes in, as a table that follows the map; a row flies there. */
export function AllocationTablePanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const [follow, setFollow] = useState(true);
  const result = useAppState((state) => analysisResult(state, 'allocation'));
  const isEmpty = useAppState(lacksPeople);
  const stale = useAppState((state) => isAnalysisStale(state, 'allocation', allocationVersion(state)));
  const camera = useAppState((state) => state.camera.now);
  const chosen = useAppState(({ selection }) => selection.selected?.id ?? null);
  const columns = useColumns(result?.reach.by ?? 'distance');
  const loads = result ? visibleLoads(result.loads, follow ? camera : null) : [];
  return (
    <Panel
      title={t('allocation.table.title')}
      aside={
        result ? t('allocation.table.aside', { shown: loads.length, all: result.loads.length }) : undefined
      }
      actions={<Switch label={t('planner.gaps.follow')} checked={follow} onChange={setFollow} />}
      busy={stale}
      flush={loads.length > 0}
    >
      {isEmpty ? (
        <NoPeople />
      ) : result === null ? (
        <Skeleton rows={4} rowRem={2} />
      ) : loads.length === 0 ? (
        <EmptyState>
          {t(result.loads.length === 0 ? 'allocation.table.none' : 'allocation.table.noneHere')}
        </EmptyState>
      ) : (
        <Table
          label={t('allocation.table.title')}
          rows={loads}
          rowKey={({ id }) => id}
          chosenKey={chosen}
          onRow={({ id, position, isProposed }) => {
            dispatch('selection.select', { kind: isProposed ? 'proposal' : 'shelter', id });
            dispatch('camera.go', { centre: position, zoom: 15 });
          }}
          columns={columns}
        />
      )}
    </Panel>
  );
}

function useColumns(by: 'distance' | 'time'): readonly TableColumn<ShelterLoad>[] {
  const { t, format } = useI18n();
  const shelters = useAppState(loadNames);
  const count = (value: number | null) => (value === null ? '–' : format.count(value));
  const name = ({ id }: ShelterLoad) => {
    const shelter = shelters.get(id);
    return shelter ? shelterName(shelter, t) : id;
  };
  const state = (load: ShelterLoad) =>
    load.reason === null
      ? t(`allocation.state.${loadState(load) as 'full' | 'spare' | 'empty'}`)
      : t(`allocation.reason.${load.reason}`);
  const number = (key: 'assigned' | 'capacity' | 'spare' | 'inReach'): TableColumn<ShelterLoad> => ({
    key,
    header: t(`allocation.table.${key}`),
    cell: (load) => count(load[key]),
    sortValue: (load) => load[key],
    align: 'end',
  });
  return [
    { key: 'name', header: t('allocation.table.name'), cell: name, sortValue: name },
    { key: 'state', header: t('allocation.table.state'), cell: state, sortValue: state },
    number('assigned'),
    number('capacity'),
    number('spare'),
    {
      key: 'load',
      header: t('allocation.table.load'),
      cell: (load) => {
        const share = loadShare(load);
        return share === null ? '–' : format.percent(share);
      },
      sortValue: loadShare,
      align: 'end',
    },
    number('inReach'),
    {
      key: 'walk',
      header: t('allocation.table.walk'),
      cell: ({ meanWalk }) =>
        meanWalk === null ? '–' : by === 'distance' ? format.distance(meanWalk) : format.minutes(meanWalk),
      sortValue: ({ meanWalk }) => meanWalk,
      align: 'end',
    },
  ];
}
