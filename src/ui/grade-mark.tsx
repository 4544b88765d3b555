import type { Grade } from '../domain/provenance';
import { useI18n } from '../i18n/hook';
import { Badge } from './badge';

/** How far something can be trusted. Official data needs no mark; everything else carries one wherever it is shown. */
export function GradeMark({ grade, always = false }: { grade: Grade; always?: boolean | undefined }) {
  const { t } = useI18n();
  switch (grade) {
    case 'official':
      return always ? <Badge>{t('grade.official')}</Badge> : null;
    case 'derived':
    case 'estimated':
      return <Badge tone="dashed">{t(`grade.${grade}`)}</Badge>;
    case 'exercise':
      return <Badge tone="caution">{t('grade.exercise')}</Badge>;
  }
}
