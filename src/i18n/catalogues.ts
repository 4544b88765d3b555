import { AnlanError } from '../domain/errors';
import type { Language } from '../domain/language';

/** All texts of a language by key. */
export type Catalogue = Readonly<Record<string, string>>;

const SOURCES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  'zh-CN': async () => (await import('./messages/zh-CN')).zhCN,
  en: async () => (await import('./messages/en')).en,
};
const loaded = new Map<Language, Catalogue>();

/** The texts of a language; none before {@link loadCatalogue} has brought them. */
export function catalogueOf(language: Language): Catalogue {
  return loaded.get(language) ?? {};
}

/** True when some language that is here has a text for the key. */
export function hasText(key: string): boolean {
  return [...loaded.values()].some((catalogue) => Object.hasOwn(catalogue, key));
}

/**
 * Brings the texts of a language: a page is read in one at a time, and need not carry the other. At once when they are
 * here already. Throws `view-unreadable` when they cannot be fetched.
 */
export async function loadCatalogue(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  try {
    loaded.set(language, await SOURCES[language]());
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AnlanError('view-unreadable', { message }, { cause });
  }
}
