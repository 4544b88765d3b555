import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/pack/paths';
import { openPbfFile } from '../../scripts/pack/pbf-file';
import { readOsmPbf } from '../../src/ingest';
import { buildRoadGraph, createArcWeights, createSearcher } from '../../src/network';
import { relativeGap } from '../../src/network/test-support/gap';
import { profile } from '../../src/network/test-support/profiles';
import { turnReference } from '../../src/network/test-support/turn-reference';
import { seeded } from '../bench/random';

/** Real extracts beside the checkout; never part of it. */
const pathOf = (city: string) => join(ROOT, '..', 'shared', 'data', 'osm', `${city}.osm.pbf`);

const EXTRACTS = [
  { city: 'monaco', sources: 30, changed: 20 },
  { city: 'heidelberg', sources: 4, changed: 20 },
] as const;
const TARGETS = 200;

for (const { city, sources, changed } of EXTRACTS) {
  if (!existsSync(pathOf(city))) {
    it.skip(`turns of ${city}.osm.pbf: skipped: not present`);
    continue;
  }

  describe(`turns of ${city}.osm.pbf`, () => {
    it('cost what a plain search over arcs makes them cost, for every vehicle', async () => {
      const { features, restrictions } = await readOsmPbf(openPbfFile(pathOf(city)));
      const { graph, report } = buildRoadGraph(features, { speeds: {}, drivesOn: 'right', restrictions });
      const { applied, notApplied } = report.turns;
      const dropped = Object.values(notApplied).reduce((sum, count) => sum + count, 0);
      expect(applied + dropped).toBe(restrictions.length);
      expect(applied).toBeGreaterThan(restrictions.length / 2);

      const random = seeded(20_260_707);
      const roads = graph.edgeCount - graph.twinOf.length;
      const snaps = Array.from({ length: TARGETS }, () => ({
        edge: Math.floor(random() * roads),
        fraction: 0.1 + 0.8 * random(),
        position: [0, 0] as const,
        offRoadM: 0,
      }));
      const searcher = createSearcher(graph);
      let differing = 0;
      for (const mode of ['car', 'emergency', 'truck'] as const) {
        const traveller = profile(mode, { ignoresPrivate: mode === 'emergency' });
        const weights = createArcWeights(graph, traveller);
        const free = createArcWeights(graph, { ...traveller, ignoresTurnBans: true });
        const reference = turnReference(graph, restrictions, traveller);
        const costs = searcher.matrix(snaps.slice(0, sources), snaps, { weights });
        const without = searcher.matrix(snaps.slice(0, sources), snaps, { weights: free });
        for (let row = 0; row < sources; row++) {
          const expected = reference(snaps[row]!, snaps);
          for (const [column, cost] of expected.entries()) {
            const found = costs[row * TARGETS + column]!;
            expect(relativeGap(found, cost)).toBeLessThanOrEqual(1e-9);
            if (found !== without[row * TARGETS + column]) differing++;
          }
        }
      }
      expect(differing).toBeGreaterThan(changed);
    }, 120_000);
  });
}
