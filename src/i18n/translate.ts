import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/language';
import { catalogueOf, hasText } from './catalogues';
import type { zhCN } from './messages/zh-CN';

/** Chinese is the source language: its keys are the keys. */
export type MessageKey = keyof typeof zhCN;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** True when a text exists for the key; for keys put together at run time, such as `error.<code>`. */
export function isMessageKey(key: string): key is MessageKey {
  return hasText(key);
}

/** A translator for one language, whose texts must be here (`loadCatalogue`). ICU message syntax; formats are parsed once and kept. */
export function createTranslate(language: Language): Translate {
  const catalogue = catalogueOf(language);
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = catalogue[key] ?? key;
    if (!text.includes('{')) return text;
    let format = parsed.get(key);
    if (!format) {
      format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    return String(format.format(values));
  };
}
