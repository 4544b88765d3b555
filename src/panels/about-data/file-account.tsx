import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import type { PackFile } from '../../store/state';
import { GradeMark } from '../../ui';
import styles from './panel.module.css';

/** One file of the pack: what it holds, from where, under which licence, made how. */
export function FileAccount({ file }: { file: PackFile }) {
  const { t, format, language } = useI18n();
  const meta = [
    file.count === null ? null : t('panel.about.count', { count: file.count }),
    format.bytes(file.bytes),
    file.asOf === null ? null : t('ui.asOf', { date: format.asOf(file.asOf) }),
    t(`panel.about.audience.${file.audience}`),
    file.licence,
  ].filter((part) => part !== null);
  return (
    <div className={styles.file}>
      <div className={styles.fileHead}>
        <span className={styles.fileName}>{t(`packRole.${file.role}`)}</span>
        <GradeMark grade={file.grade} always />
        <span className={styles.meta}>{file.name}</span>
      </div>
      <p className={styles.meta}>{meta.join(' · ')}</p>
      <p className={styles.method}>{t('ui.source', { source: localText(file.origin, language) })}</p>
      <p className={styles.method}>{localText(file.method, language)}</p>
      <p className={styles.sum}>SHA-256 {file.sha256}</p>
    </div>
  );
}
