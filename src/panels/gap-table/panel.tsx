import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { lacksPeople } from '../../store/slices/pack/selectors';
import { coverageResult, isCoverageStale } from '../../store/slices/runs/selectors';
import { EmptyState, NoPeople, Panel, Skeleton, Switch, Table } from '../../ui';
import { peopleIn, visibleGaps } from './view-model';

/** The gap areas as a table that follows the map; a row flies there. */
export function GapTablePanel() {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const [follow, setFollow] = useState(true);
  const result = useAppState(coverageResult);
  const isEmpty = useAppState(lacksPeople);
  const stale = useAppState(isCoverageStale);
  const camera = useAppState((state) => state.camera.now);
  const chosen = useAppState(({ selection }) =>
    selection.selected?.kind === 'gap' ? selection.selected.id : null,
  );
  const gaps = result ? (follow ? visibleGaps(result.gaps, camera) : result.gaps) : [];
  return (
    <Panel
      title={t('planner.gaps.title')}
      aside={
        result
          ? t('planner.gaps.aside', {
              shown: gaps.length,
              all: result.gaps.length,
              people: format.count(peopleIn(gaps)),
            })
          : undefined
      }
      actions={<Switch label={t('planner.gaps.follow')} checked={follow} onChange={setFollow} />}
      busy={stale}
      flush={gaps.length > 0}
    >
      {isEmpty ? (
        <NoPeople />
      ) : result === null ? (
        <Skeleton rows={4} rowRem={2} />
      ) : gaps.length === 0 ? (
        <EmptyState>{t(result.gaps.length === 0 ? 'planner.gaps.none' : 'planner.gaps.noneHere')}</EmptyState>
      ) : (
        <Table
          label={t('planner.gaps.title')}
          rows={gaps}
          rowKey={(gap) => gap.id}
          chosenKey={chosen}
          onRow={(gap) => {
            dispatch('selection.select', { kind: 'gap', id: gap.id });
            dispatch('camera.go', { centre: gap.centre, zoom: 14 });
          }}
          columns={[
            {
              key: 'rank',
              header: t('planner.gaps.rank'),
              cell: (gap) => gap.rank,
              sortValue: (gap) => gap.rank,
              align: 'end',
            },
            {
              key: 'near',
              header: t('planner.gaps.near'),
              cell: (gap) => gap.near ?? t('planner.gaps.unnamed'),
              sortValue: (gap) => gap.near,
            },
            {
              key: 'people',
              header: t('planner.gaps.people'),
              cell: (gap) => format.count(gap.people),
              sortValue: (gap) => gap.people,
              align: 'end',
            },
            {
              key: 'vulnerable',
              header: t('planner.gaps.vulnerable'),
              cell: (gap) =>
                gap.vulnerable === null ? t('planner.gaps.unknown') : format.count(gap.vulnerable),
              sortValue: (gap) => gap.vulnerable,
              align: 'end',
            },
            {
              key: 'area',
              header: t('planner.gaps.area'),
              cell: (gap) => format.area(gap.areaM2),
              sortValue: (gap) => gap.areaM2,
              align: 'end',
            },
          ]}
        />
      )}
    </Panel>
  );
}
