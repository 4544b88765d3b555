import { LANGUAGES } from '../../src/domain/language';
import { loadCatalogue } from '../../src/i18n/catalogues';

// Unit tests read texts of both languages without waiting for them.
await Promise.all(LANGUAGES.map(loadCatalogue));
