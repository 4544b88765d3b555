import type { Problem } from '../domain/errors';
import { useI18n } from '../i18n/hook';
import { isMessageKey, type Translate } from '../i18n/translate';

/** The sentence for a problem (`error.<code>`); the code itself where no sentence has been written. */
export function problemText(problem: Problem, t: Translate): string {
  const key = `error.${problem.code}`;
  return isMessageKey(key) ? t(key, problem.params) : t('ui.problem', { code: problem.code });
}

/** {@link problemText} in the language of the interface. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useI18n();
  return (problem) => problemText(problem, t);
}
