import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '../domain/language';
import { createFormatters, type Formatters } from './format';
import { createTranslate, type Translate } from './translate';

interface I18n {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Formatters;
}

const I18nContext = createContext<I18n | null>(null);

export function I18nProvider(props: {
  language: Language;
  timeZone?: string | undefined;
  children: ReactNode;
}) {
  const { language, timeZone, children } = props;
  const value = useMemo(
    () => ({ language, t: createTranslate(language), format: createFormatters(language, timeZone) }),
    [language, timeZone],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** Texts and formats in the language of the interface. */
export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n outside I18nProvider');
  return value;
}
