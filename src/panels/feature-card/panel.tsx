import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { analysisResult } from '../../store/slices/analyses/selectors';
import { closedRoadsById, closuresInUse } from '../../store/slices/closures/selectors';
import { ownLayerOfRef, referenceFeatures } from '../../store/slices/own/selectors';
import { feedsInUse, units as unitsNow } from '../../store/slices/live/selectors';
import { sitedPlaces } from '../../store/slices/analyses/sited-places';
import { datasets } from '../../store/slices/pack/selectors';
import { coverageResult } from '../../store/slices/runs/selectors';
import { selectedFeature } from '../../store/slices/selection/selectors';
import { Button, classNames, GradeMark, Icon, IconButton, WarningMark } from '../../ui';
import { Symbol } from '../../ui/symbols/symbol';
import { CardTables } from './card-tables';
import type { CardView } from './card-view';
import styles from './panel.module.css';
import { featureCard } from './view-model';

/** Everything that is known of the selected feature, each field with the card's grade; nothing while none is selected. */
export function FeatureCardPanel() {
  const { t, format, language } = useI18n();
  const ref = useAppState(selectedFeature);
  const data = useAppState(datasets);
  const coverage = useAppState(coverageResult);
  const isolation = useAppState((state) => analysisResult(state, 'isolation'));
  const importance = useAppState((state) => analysisResult(state, 'importance'));
  const proposals = useAppState((state) => state.planner.proposals);
  const sites = useAppState(sitedPlaces);
  const closures = useAppState(closuresInUse);
  const feeds = useAppState(feedsInUse);
  // Units change many times a second; only a card that shows one looks.
  const units = useAppState((state) => (selectedFeature(state)?.kind === 'unit' ? unitsNow(state) : null));
  const roads = useAppState(closedRoadsById);
  const reference = useAppState(referenceFeatures);
  const owner = useAppState((state) => (ref === null ? null : ownLayerOfRef(state, ref)));
  const nowMs = useAppState((state) => Math.floor(state.clock.nowMs / 60_000) * 60_000);
  if (ref === null || data === null) return null;
  const view = featureCard(
    ref,
    {
      data,
      coverage,
      isolation,
      importance,
      proposals,
      sites,
      closures,
      roads,
      reference,
      units,
      feeds,
      nowMs,
    },
    { t, format, language },
  );
  return view === null ? null : (
    <FeatureCard view={view} isRoad={ref.kind === 'street'} owner={owner?.name ?? null} />
  );
}

interface FeatureCardProps {
  readonly view: CardView;
  readonly isRoad: boolean;
  /** The own layer it comes from. */
  readonly owner: string | null;
}

function FeatureCard({ view, isRoad, owner }: FeatureCardProps) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const unknown = t('ui.unknown');
  const { position } = view;
  return (
    <article className={styles.card} aria-label={view.title}>
      <div className={styles.head}>
        <span className={styles.symbol}>
          {view.warning !== null ? (
            <WarningMark level={view.warning} />
          ) : view.look ? (
            <Symbol
              id={view.look.symbol}
              fill={view.look.fill}
              badge={view.look.badge}
              size="calc(2rem * var(--scale))"
            />
          ) : (
            <Icon name={view.icon} size="1.5em" />
          )}
        </span>
        <div className={styles.words}>
          <h2 className={styles.title}>{view.title}</h2>
          <p className={styles.kind}>{view.kindText}</p>
        </div>
        <IconButton
          icon="close"
          size="small"
          label={t('ui.close')}
          tooltip="none"
          onPress={() => dispatch('selection.select', null)}
        />
      </div>
      <div className={styles.body}>
        {owner === null ? null : (
          <p className={styles.owner}>
            <Icon name="database" size="1.1em" />
            <span>{t('own.from', { name: owner })}</span>
          </p>
        )}
        {view.grade === null ? null : (
          <p className={styles.marks}>
            <GradeMark grade={view.grade} always />
            <span>{t('panel.card.allFields', { meaning: t(`gradeMeaning.${view.grade}`) })}</span>
          </p>
        )}
        {view.texts.map((text) => (
          <div key={text.label} className={styles.text}>
            <h3>{text.label}</h3>
            <p className={classNames(text.value === null && styles.unknown)}>{text.value ?? unknown}</p>
          </div>
        ))}
        <dl className={styles.fields}>
          {view.fields.map((field) => (
            <CardLine key={field.label} label={field.label} value={field.value} />
          ))}
          {position === null ? null : (
            <CardLine label={t('panel.card.position')} value={format.coordinates(position)} />
          )}
          {view.source === null || view.warning !== null ? null : (
            <CardLine
              label={t('panel.card.asOf')}
              value={view.asOf === null ? null : format.asOf(view.asOf)}
            />
          )}
        </dl>
        <CardTables tables={view.tables} />
        {view.source === null ? null : (
          <p className={styles.source}>{t('ui.source', { source: view.source })}</p>
        )}
        {position === null ? null : (
          <div className={styles.actions}>
            <Button
              size="small"
              icon="target"
              onPress={() => dispatch('camera.go', { centre: position, zoom: 16 })}
            >
              {t('panel.card.show')}
            </Button>
            {isRoad ? (
              <Button
                size="small"
                onPress={() => {
                  dispatch('closure.draw', 'point');
                  dispatch('closure.point', position);
                }}
              >
                {t('importance.card.close')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </article>
  );
}

function CardLine({ label, value }: { label: string; value: string | null }) {
  const { t } = useI18n();
  return (
    <>
      <dt>{label}</dt>
      <dd className={classNames(value === null && styles.unknown)}>{value ?? t('ui.unknown')}</dd>
    </>
  );
}
