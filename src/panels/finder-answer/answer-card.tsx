import { useI18n } from '../../i18n/hook';
import { Badge, classNames } from '../../ui';
import { shelterLook } from '../../ui/symbols/resource-look';
import { Symbol } from '../../ui/symbols/symbol';
import styles from './finder-answer.module.css';
import type { Answer } from './view-model';

/** Name, minutes on foot, why it is suitable; a press shows the way. */
export function AnswerCard({
  answer,
  chosen,
  onChoose,
}: {
  answer: Answer;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t, format } = useI18n();
  const { shelter, item } = answer;
  const look = shelterLook(shelter);
  const facts = [
    shelter.name === null ? null : t(`shelterKind.${shelter.kind}`),
    shelter.space === null ? null : t(`space.${shelter.space}`),
    shelter.capacity.urgent === null
      ? null
      : t('finder.holds', { people: format.count(shelter.capacity.urgent) }),
    shelter.accessible === true ? t('finder.accessible') : null,
    item.slowed ? t('finder.slowed') : null,
  ].filter((fact) => fact !== null);
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.card, chosen && styles.chosen)}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <Symbol id={look.symbol} fill={look.fill} badge={look.badge} size="2rem" />
        <span className={styles.words}>
          <strong className={styles.name}>{shelter.name ?? t(`shelterKind.${shelter.kind}`)}</strong>
          <span className={styles.facts}>{facts.join(' · ')}</span>
          {shelter.address === null ? null : <span className={styles.facts}>{shelter.address}</span>}
          <span className={styles.badges}>
            <Badge tone={shelter.status === 'open' ? 'good' : 'dashed'}>
              {t(`shelterStatus.${shelter.status}`)}
            </Badge>
            <Badge icon="check">{t('finder.outside')}</Badge>
          </span>
        </span>
        <span className={styles.time}>
          <strong>{format.minutes(item.travelS)}</strong>
          <span>{format.distance(item.distanceM)}</span>
        </span>
      </button>
    </li>
  );
}
