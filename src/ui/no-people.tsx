import { useI18n } from '../i18n/hook';
import { EmptyState } from './empty-state';

/** Stands in place of figures that count people, where the pack says of nobody where they live. */
export function NoPeople() {
  const { t } = useI18n();
  return (
    <EmptyState icon="info" title={t('ui.noPeople.title')}>
      {t('ui.noPeople.text')}
    </EmptyState>
  );
}
