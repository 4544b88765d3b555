import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { notInPlan, type SitedPlace } from '../../store/slices/analyses/sited-places';
import { selectedId } from '../../store/slices/selection/selectors';
import { Button, classNames, EmptyState } from '../../ui';
import styles from './panel.module.css';
import type { Objective } from './view-model';

const selectedSite = selectedId('site');

export interface SiteListProps {
  readonly sites: readonly SitedPlace[];
  readonly objective: Objective;
}

/** The proposed sites, each with the people it adds; all of them can be taken into the plan at once. */
export function SiteList({ sites, objective }: SiteListProps) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const proposals = useAppState((state) => state.planner.proposals);
  const fresh = notInPlan(sites, proposals);
  if (sites.length === 0) return <EmptyState>{t('siting.noSites')}</EmptyState>;
  return (
    <>
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon="plus"
          disabled={fresh.length === 0}
          onPress={() => dispatch('plan.adopt', fresh)}
        >
          {fresh.length === 0 ? t('siting.inPlan') : t('siting.addToPlan')}
        </Button>
        <Button onPress={() => dispatch('analysis.open', { place: 'rail', id: null })}>
          {t('siting.compare')}
        </Button>
      </div>
      <div className={styles.listHead}>
        <h3>{t('siting.sites')}</h3>
        <span>{t(objective === 'mclp' || objective === 'lscp' ? 'siting.adds' : 'siting.serves')}</span>
      </div>
      <ol className={styles.list}>
        {sites.map((site) => (
          <SiteLine key={site.id} site={site} />
        ))}
      </ol>
    </>
  );
}

function SiteLine({ site }: { readonly site: SitedPlace }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const isChosen = useAppState((state) => selectedSite(state) === site.id);
  const name = site.name ?? t('siting.unnamed');
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.site, isChosen && styles.chosen)}
        aria-pressed={isChosen}
        title={t('siting.show', { name })}
        onClick={() => {
          dispatch('selection.select', { kind: 'site', id: site.id });
          dispatch('camera.go', { centre: site.position });
        }}
      >
        <span className={styles.rank}>{site.rank}</span>
        <span className={styles.name}>
          {name}
          <span className={styles.detail}>
            {[
              site.effectiveAreaM2 === null ? null : format.area(site.effectiveAreaM2),
              site.capacity === null ? null : `${t('siting.capacity')} ${format.count(site.capacity)}`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </span>
        <span className={styles.people}>{format.count(site.adds)}</span>
      </button>
    </li>
  );
}
