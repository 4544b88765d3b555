import type { RegionReader } from '../read-region';

/** The standards and speeds that come with the program, each fetched when it is asked for; nothing else is there. */
export const builtInTexts: Pick<RegionReader, 'readText'> = {
  async readText(path) {
    switch (path) {
      case 'standards/standards.json':
        return JSON.stringify((await import('../../../../data/standards/standards.json')).default);
      case 'standards/country-speeds.json':
        return JSON.stringify((await import('../../../../data/standards/country-speeds.json')).default);
      default:
        return null;
    }
  },
};
