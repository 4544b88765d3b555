import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { ViewId } from '../../store/state';
import styles from './panel.module.css';

const VIEWS = ['operator', 'planner', 'finder'] as const satisfies readonly ViewId[];

/** The three views over the same data; links, so that they open in a new tab too. */
export function ViewLinks() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const current = useAppState((state) => state.session.view);
  return (
    <ul className={styles.views}>
      {VIEWS.map((view) => (
        <li key={view}>
          <a
            href={`?view=${view}`}
            className={styles.view}
            aria-current={view === current ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              dispatch('session.view', view);
            }}
          >
            {t(`panel.top.view.${view}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
