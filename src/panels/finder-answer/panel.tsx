import { useMemo } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { finderResult } from '../../store/slices/runs/selectors';
import { Disclosure, EmptyState, ErrorState, GroundLine, Icon, LiveRegion, Skeleton, Table } from '../../ui';
import { AnswerCard } from './answer-card';
import styles from './finder-answer.module.css';
import { RouteSteps } from './route-steps';
import { answers, cautions } from './view-model';

const NO_SHELTERS = [] as const;

/** The answer in words first, then the nearest usable shelters as cards, then the way as text. */
export function FinderAnswerPanel() {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const origin = useAppState((state) => state.finder.origin);
  const run = useAppState((state) => state.finder.run);
  const chosen = useAppState((state) => state.finder.chosen);
  const result = useAppState(finderResult);
  const shelters = useAppState((state) => state.pack.datasets?.shelters ?? NO_SHELTERS);
  const exercise = useAppState((state) => state.clock.exercise);
  const asOf = useAppState(
    (state) => state.pack.datasets?.manifest.files.find(({ role }) => role === 'shelters')?.asOf ?? null,
  );
  const found = useMemo(() => (result ? answers(result, shelters) : []), [result, shelters]);

  if (origin === null) return <EmptyState icon="pin">{t('finder.empty')}</EmptyState>;
  if (run.state === 'failed' && found.length === 0) return <ErrorState problem={run.problem} />;
  if (result === null) {
    return (
      <div aria-busy="true" className={styles.answer}>
        <Skeleton rows={1} rowRem={3.5} />
        <Skeleton rows={3} rowRem={5} />
      </div>
    );
  }
  const first = found[0];
  const shown = found.find(({ index }) => index === chosen) ?? first;
  const nameOf = (name: string | null, kind: (typeof shelters)[number]['kind']) =>
    name ?? t(`shelterKind.${kind}`);
  const inside = result.insideHazardIds.length > 0;
  const leaving = first !== undefined && result.groups.shelter.leavingHazardIds !== undefined;
  const sentence = first
    ? t('finder.sentence', {
        name: nameOf(first.shelter.name, first.shelter.kind),
        minutes: format.minutes(first.item.travelS),
        distance: format.distance(first.item.distanceM),
      })
    : t(inside ? 'finder.noneInside' : 'finder.none');
  const warnings = [
    ...(exercise ? (['exercise'] as const) : []),
    ...cautions(found).filter((caution) => !(exercise && caution === 'exercise')),
  ];
  return (
    <div className={styles.answer} aria-busy={run.state === 'running'}>
      <LiveRegion text={sentence} />
      <p className={styles.sentence}>{sentence}</p>
      {inside ? (
        <p className={styles.danger} role="alert">
          <Icon name="warning" size="1.5em" />
          <span>
            {t('finder.insideHazard')} {leaving ? t('finder.leaving') : ''}
          </span>
        </p>
      ) : null}
      {warnings.length > 0 ? (
        <ul className={styles.cautions}>
          {warnings.map((caution) => (
            <li key={caution}>{t(`finder.caution.${caution}`)}</li>
          ))}
        </ul>
      ) : null}
      <ol className={styles.cards}>
        {found.map((answer) => (
          <AnswerCard
            key={answer.shelter.id}
            answer={answer}
            chosen={answer === shown}
            onChoose={() => {
              dispatch('finder.choose', answer.index);
              dispatch('selection.select', { kind: 'shelter', id: answer.shelter.id });
            }}
          />
        ))}
      </ol>
      {shown?.item.route ? (
        <RouteSteps
          key={shown.shelter.id}
          name={nameOf(shown.shelter.name, shown.shelter.kind)}
          route={shown.item.route}
        />
      ) : null}
      {found.length > 0 ? (
        <Disclosure summary={t('finder.table')}>
          <Table
            label={t('finder.table')}
            rows={found}
            rowKey={({ shelter }) => shelter.id}
            columns={[
              {
                key: 'name',
                header: t('finder.column.name'),
                cell: ({ shelter }) => nameOf(shelter.name, shelter.kind),
              },
              {
                key: 'walk',
                header: t('finder.column.walk'),
                cell: ({ item }) => format.minutes(item.travelS),
                sortValue: ({ item }) => item.travelS,
                align: 'end',
              },
              {
                key: 'distance',
                header: t('finder.column.distance'),
                cell: ({ item }) => format.distance(item.distanceM),
                sortValue: ({ item }) => item.distanceM,
                align: 'end',
              },
            ]}
          />
        </Disclosure>
      ) : null}
      <p className={styles.ground}>
        <GroundLine
          ground={{
            method: result.groups.shelter.method,
            ...(first ? { grade: first.shelter.grade } : {}),
            asOf,
          }}
        />
      </p>
    </div>
  );
}
