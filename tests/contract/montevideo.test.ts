import { describe, expect, it } from 'vitest';
import { WAREHOUSE_LEVELS } from '../../src/domain/warehouse';
import { isBuilt, openBuilt } from './built-pack';

/** What the built-in city promises beyond what every pack must hold. */
if (!isBuilt('montevideo')) it.skip('montevideo: skipped: pack not built');
else
  describe('Montevideo', async () => {
    const { datasets } = await openBuilt('montevideo');

    it('has twelve warehouses on three levels, all with stock', () => {
      expect(datasets.warehouses).toHaveLength(12);
      const levels = new Set(datasets.warehouses.map(({ level }) => level));
      expect(WAREHOUSE_LEVELS.filter((level) => levels.has(level))).toHaveLength(3);
      expect(datasets.warehouses.filter(({ stock }) => stock.length === 0)).toEqual([]);
    });

    it('has thirty teams or more of eight kinds or more', () => {
      expect(datasets.teams.length).toBeGreaterThanOrEqual(30);
      expect(new Set(datasets.teams.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
    });

    it('has six hazard zones or more, of all four levels, each with an expiry', () => {
      expect(datasets.hazards.length).toBeGreaterThanOrEqual(6);
      expect(new Set(datasets.hazards.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4]));
      expect(datasets.hazards.filter(({ expires }) => expires === null)).toEqual([]);
    });

    it('knows the limits of its source', () => {
      const text = datasets.manifest.limits.map(({ en }) => en).join(' ');
      for (const word of ['2017', 'north', 'relations', 'coastline']) expect(text).toContain(word);
    });
  });
