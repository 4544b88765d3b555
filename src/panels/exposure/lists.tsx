import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import type { Hazard, WarningLevel } from '../../domain/hazard';
import { type Language, localText } from '../../domain/language';
import { shortHeadline } from '../../domain/short-headline';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { selectedFeature } from '../../store/slices/selection/selectors';
import { datasets } from '../../store/slices/pack/selectors';
import type { Exposed, ExposureResult } from '../../store/state';
import { EmptyState, Segmented, Table, type TableColumn, WarningMark } from '../../ui';
import styles from './panel.module.css';
import { placeRows } from './place-rows';
import { type ExposureView, placesIn } from './view-model';

const LISTS = ['zone', 'level', 'place'] as const;

/** The same in tables: by zone, by the gravest level, place by place. */
export function ExposureLists({ result, view }: { result: ExposureResult; view: ExposureView }) {
  const { t } = useI18n();
  const [list, setList] = useState<(typeof LISTS)[number]>('zone');
  return (
    <div className={styles.lists}>
      <Segmented
        wide
        size="small"
        label={t('exposure.table')}
        value={list}
        options={LISTS.map((value) => ({ value, label: t(`exposure.table.${value}`) }))}
        onChange={setList}
      />
      {list === 'zone' ? <ZoneTable view={view} /> : null}
      {list === 'level' ? <LevelTable view={view} /> : null}
      {list === 'place' ? <PlaceTable result={result} view={view} /> : null}
    </div>
  );
}

/** Columns of people and places that a row of any list has. */
function useFigures<Row extends { readonly exposed: Exposed }>(): readonly TableColumn<Row>[] {
  const { t, format } = useI18n();
  return [
    {
      key: 'people',
      header: t('exposure.column.people'),
      cell: ({ exposed }) => format.count(exposed.people),
      sortValue: ({ exposed }) => exposed.people,
      align: 'end',
    },
    {
      key: 'vulnerable',
      header: t('exposure.column.vulnerable'),
      cell: ({ exposed: { vulnerable } }) =>
        vulnerable === null ? t('ui.unknown') : format.count(vulnerable),
      sortValue: ({ exposed }) => exposed.vulnerable,
      align: 'end',
    },
    {
      key: 'places',
      header: t('exposure.column.places'),
      cell: ({ exposed }) => format.count(placesIn(exposed)),
      sortValue: ({ exposed }) => placesIn(exposed),
      align: 'end',
    },
  ];
}

const levelName = (level: WarningLevel) => <WarningMark level={level} word />;

const zoneName = ({ level, headline }: Hazard, language: Language) => (
  <span className={styles.zone}>
    <WarningMark level={level} />
    <span>{shortHeadline(localText(headline, language))}</span>
  </span>
);

function ZoneTable({ view }: { view: ExposureView }) {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const chosen = useAppState((state) => selectedFeature(state)?.id ?? null);
  const figures = useFigures<ExposureView['zones'][number]>();
  if (view.zones.length === 0) return <EmptyState>{t('exposure.noZone')}</EmptyState>;
  return (
    <Table
      label={t('exposure.table.zone')}
      rows={view.zones}
      rowKey={({ hazard }) => hazard.id}
      chosenKey={chosen}
      onRow={({ hazard }) => dispatch('selection.select', { kind: 'hazard', id: hazard.id })}
      columns={[
        {
          key: 'zone',
          header: t('exposure.column.zone'),
          cell: ({ hazard }) => zoneName(hazard, language),
          sortValue: ({ hazard }) => hazard.level,
        },
        ...figures,
      ]}
    />
  );
}

function LevelTable({ view }: { view: ExposureView }) {
  const { t } = useI18n();
  const figures = useFigures<ExposureView['levels'][number]>();
  return (
    <Table
      label={t('exposure.table.level')}
      rows={view.levels}
      rowKey={({ level }) => String(level)}
      columns={[
        {
          key: 'level',
          header: t('exposure.column.level'),
          cell: ({ level }) => levelName(level),
          sortValue: ({ level }) => level,
        },
        ...figures,
      ]}
    />
  );
}

function PlaceTable({ result, view }: { result: ExposureResult; view: ExposureView }) {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const data = useAppState(datasets);
  if (data === null) return null;
  const rows = placeRows(result, view.period.zoneIds, data, t, language);
  if (rows.length === 0) return <EmptyState>{t('ui.none')}</EmptyState>;
  return (
    <Table
      label={t('exposure.table.place')}
      rows={rows}
      rowKey={({ key }) => key}
      onRow={({ ref, position }) => {
        dispatch('selection.select', ref);
        dispatch('camera.go', { centre: position, zoom: 16 });
      }}
      columns={[
        {
          key: 'kind',
          header: t('exposure.column.kind'),
          cell: ({ kind }) => t(`exposure.kind.${kind}`),
          sortValue: ({ kind }) => t(`exposure.kind.${kind}`),
        },
        {
          key: 'name',
          header: t('exposure.column.place'),
          cell: ({ name }) => name ?? t('exposure.unnamed'),
          sortValue: ({ name }) => name,
        },
      ]}
    />
  );
}
