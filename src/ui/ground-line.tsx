import type { Ground } from '../domain/provenance';
import { useI18n } from '../i18n/hook';

export interface GroundLineProps {
  readonly ground: Partial<Ground>;
  /** Name of the standard profile, with its mark if it is not verified. */
  readonly standard?: string | undefined;
}

/** Method · grade · standard · as-of date, for the smallest type under a figure. */
export function GroundLine({ ground, standard }: GroundLineProps) {
  const { t, format } = useI18n();
  const parts = [
    ground.method ? t(`method.${ground.method}`) : null,
    standard ?? null,
    ground.grade ? t(`grade.${ground.grade}`) : null,
    ground.asOf ? t('ui.asOf', { date: format.asOf(ground.asOf) }) : null,
  ].filter((part) => part !== null);
  return <span>{parts.join(' · ')}</span>;
}
