/** The languages of the interface; each is complete. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that data carries in both languages of the interface. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** The text in the language of the interface. */
export function localText(text: LocalText, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en;
}
