import type { LocalText } from '../../domain/language';
import { createTranslate, isMessageKey } from '../../i18n/translate';
import type { Column } from '../../ingest/schema/columns';

/**
 * What the columns of a kind are called in both languages, by the texts of the import, so that a file that leaves is headed
 * like the templates. Columns without a text, and all of them where a language is not here, keep their names.
 */
export function fieldHeadings(kind: string, columns: readonly Column[]): Readonly<Record<string, LocalText>> {
  const zh = createTranslate('zh-CN');
  const en = createTranslate('en');
  return Object.fromEntries(
    columns.flatMap(({ name }) => {
      const key = [`field.${kind}.${name}`, `field.${name}`].find(isMessageKey);
      return key === undefined || !isMessageKey(key) ? [] : [[name, { zh: zh(key), en: en(key) }]];
    }),
  );
}
