import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { CoverageFigure } from '../../panels/coverage/figure';
import { COVERAGE_SECTION_ID } from '../../panels/coverage/panel';
import { NearestFigure } from '../../panels/nearest/figure';
import { NEAREST_ORDER, nearestSectionId } from '../../panels/nearest/panel';
import styles from './answer-figures.module.css';

/** The answer at a glance: who comes when, and how many are left out. Each number leads to its list. */
export function AnswerFigures() {
  const { t } = useI18n();
  return (
    <nav className={styles.figures} aria-label={t('operator.answer')}>
      {NEAREST_ORDER.map((kind) => (
        <Jump key={kind} to={nearestSectionId(kind)}>
          <NearestFigure kind={kind} />
        </Jump>
      ))}
      <Jump to={COVERAGE_SECTION_ID}>
        <CoverageFigure />
      </Jump>
    </nav>
  );
}

function Jump({ to, children }: { to: string; children: ReactNode }) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className={styles.cell}
      onClick={() => {
        flushSync(() => dispatch('analysis.open', { place: 'rail', id: null }));
        const section = document.getElementById(to);
        section?.scrollIntoView({ block: 'start' });
        section?.focus({ preventScroll: true });
      }}
    >
      {children}
    </button>
  );
}
