import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { loadNames } from '../../store/slices/analyses/allocation';
import { selectedId } from '../../store/slices/selection/selectors';
import type { AllocationResult } from '../../store/state';
import { shelterName } from '../../ui';
import styles from './panel.module.css';
import { fullestShelters } from './view-model';

/** How many shelters are used and full, what is not known of them, and the fullest; one of them flies there. */
export function AllocationShelters({ result }: { result: AllocationResult }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const shelters = useAppState(loadNames);
  const chosen = useAppState(selectedId('shelter'));
  const fullest = fullestShelters(result);
  return (
    <section className={styles.part}>
      <h3 className={styles.head}>{t('allocation.shelters')}</h3>
      <p className={styles.note}>
        {t('allocation.shelters.count', {
          usable: format.count(result.usableCount),
          all: format.count(result.shelterCount),
          full: format.count(result.fullCount),
          places: format.count(result.sparePlaces),
        })}
      </p>
      {result.unknownCapacityCount > 0 ? (
        <p className={styles.note}>
          {t('allocation.shelters.unknownCapacity', { count: result.unknownCapacityCount })}
        </p>
      ) : null}
      {result.unknownSuitabilityCount > 0 ? (
        <p className={styles.note}>
          {t('allocation.shelters.unknownSuitability', { count: result.unknownSuitabilityCount })}
        </p>
      ) : null}
      {fullest.length > 0 ? (
        <>
          <h4 className={styles.subhead}>{t('allocation.fullest')}</h4>
          <ul>
            {fullest.map(({ id, position, assigned, isProposed }) => {
              const shelter = shelters.get(id);
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.row}
                    aria-pressed={id === chosen}
                    onClick={() => {
                      dispatch('selection.select', { kind: isProposed ? 'proposal' : 'shelter', id });
                      dispatch('camera.go', { centre: position, zoom: 15 });
                    }}
                  >
                    <span>{shelter ? shelterName(shelter, t) : id}</span>
                    <span className={styles.rowPeople}>{format.count(assigned)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </section>
  );
}
