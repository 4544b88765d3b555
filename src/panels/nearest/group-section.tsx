import { useId } from 'react';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { selectedId } from '../../store/slices/selection/selectors';
import { classNames, Disclosure, EmptyState } from '../../ui';
import styles from './panel.module.css';
import { NearestRowItem } from './row';
import { closureNames } from './zone-names';
import { TargetLine } from './target-line';
import { type NearestGroupView, noneText } from './view-model';

export interface NearestGroupSectionProps {
  readonly view: NearestGroupView;
  /** The incident stands inside a zone in force. */
  readonly insideZone: boolean;
  readonly stale: boolean;
}

/** One kind: its offers in order, its response targets, and who was passed over and why. */
export function NearestGroupSection({ view, insideZone, stale }: NearestGroupSectionProps) {
  const { t, format } = useI18n();
  const id = useId();
  const chosen = useAppState(selectedId(view.kind));
  const closures = useAppState(closuresInUse);
  const { group, rows, passedOver, targets } = view;
  return (
    <section id={`nearest-${view.kind}`} className={styles.group} aria-labelledby={id} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t(`resourceKind.${view.kind}`)}
        </h2>
        <span className={styles.method}>
          {stale ? `${t('ui.outOfDate')} · ` : ''}
          {t('panel.nearest.method', { mode: t(`mode.${group.mode}`), method: t(`method.${group.method}`) })}
        </span>
      </div>
      {rows.length > 0 && group.leavingHazardIds !== undefined ? (
        <p className={styles.after}>{t('panel.nearest.leaving')}</p>
      ) : null}
      {rows.length > 0 && group.leavingClosureIds !== undefined ? (
        <p className={styles.after}>
          {t('closures.leaving', { names: closureNames(group.leavingClosureIds, closures, t) })}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <div className={styles.state}>
          <EmptyState>{noneText(view.kind, insideZone, t)}</EmptyState>
        </div>
      ) : (
        <ol className={classNames(stale && styles.stale)}>
          {rows.map((row) => (
            <NearestRowItem key={row.item.id} kind={view.kind} row={row} chosen={row.item.id === chosen} />
          ))}
        </ol>
      )}
      <div className={styles.after}>
        {targets.length > 0 ? (
          <Disclosure
            summary={t('panel.nearest.targets', {
              met: targets.filter(({ met }) => met === true).length,
              all: targets.length,
            })}
          >
            {targets.map((target) => (
              <TargetLine key={target.id} target={target} />
            ))}
          </Disclosure>
        ) : null}
        {passedOver.length > 0 ? (
          <Disclosure summary={t('panel.nearest.passedOver', { count: passedOver.length })}>
            <ul>
              {passedOver.map((row) => (
                <li key={row.id} className={styles.passed}>
                  <span>{row.name}</span>
                  <span>{t('panel.nearest.straight', { distance: format.distance(row.straightM) })}</span>
                  <span className={styles.reason}>
                    {row.closureIds === undefined
                      ? t(`reason.${row.reason}`)
                      : t('closures.reason', { names: closureNames(row.closureIds, closures, t) })}
                  </span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </section>
  );
}
