import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { classNames, Icon, IconButton, useProblemText } from '../../ui';
import styles from './panel.module.css';

/** Sentences about what went wrong; each stays until it is put away. */
export function NoticesPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const textOf = useProblemText();
  const notices = useAppState((state) => state.notices);
  return (
    <div role="alert" className={styles.list}>
      {notices.map((notice) => (
        <div key={notice.id} className={classNames(styles.notice, styles[notice.level])}>
          <Icon name={notice.level === 'info' ? 'info' : 'warning'} className={styles.icon} />
          <p className={styles.text}>{textOf(notice.problem)}</p>
          <IconButton
            icon="close"
            size="small"
            label={t('ui.close')}
            onPress={() => dispatch('notice.dismiss', notice.id)}
            tooltip="none"
          />
        </div>
      ))}
    </div>
  );
}
