import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import type { ShownLevel } from '../../domain/hazard';
import { localText } from '../../domain/language';
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
      {list === 'zone' ? <ZoneList view={view} /> : null}
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

const levelName = (level: ShownLevel) => <WarningMark level={level === 'none' ? null : level} word />;

/** Zones in force, the gravest first; one of them is chosen on the map. */
function ZoneList({ view }: { view: ExposureView }) {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const chosen = useAppState((state) => selectedFeature(state)?.id ?? null);
  if (view.zones.length === 0) return <EmptyState>{t('exposure.noZone')}</EmptyState>;
  return (
    <ul aria-label={t('exposure.table.zone')}>
      {view.zones.map(({ hazard, exposed }) => (
        <li key={hazard.id}>
          <button
            type="button"
            className={styles.zone}
            aria-pressed={hazard.id === chosen}
            onClick={() => dispatch('selection.select', { kind: 'hazard', id: hazard.id })}
          >
            <WarningMark level={hazard.level} />
            <span>
              {shortHeadline(localText(hazard.headline, language))}
              <br />
              <span className={styles.small}>
                {[
                  exposed.vulnerable === null
                    ? null
                    : t('exposure.zone.vulnerable', { people: format.count(exposed.vulnerable) }),
                  t('exposure.zone.places', { places: placesIn(exposed) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
            <span className={styles.people}>
              {format.count(exposed.people)} <span className={styles.small}>{t('ui.people')}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
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
          sortValue: ({ level }) => (level === 'none' ? 5 : level),
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
