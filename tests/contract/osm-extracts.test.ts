import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderReader } from '../../scripts/pack/folder-reader';
import { DATA_DIR, ROOT } from '../../scripts/pack/paths';
import { openPbfFile } from '../../scripts/pack/pbf-file';
import { coverage } from '../../src/analysis/coverage/coverage';
import { createTask } from '../../src/domain/task';
import { readOsmPbf } from '../../src/ingest';
import { decodeRoadGraph } from '../../src/network';
import { buildPack } from '../../src/pack/build/build-pack';
import { readExtract } from '../../src/pack/build/extract/read-extract';
import { memoryReader } from '../../src/pack/open/memory-reader';
import { openPack } from '../../src/pack/open/open-pack';
import { openPlaces } from '../../src/pack/places/search';
import { verticesOf } from './region-source';

/** Real extracts beside the checkout; never part of it. */
const pathOf = (city: string) => join(ROOT, '..', 'shared', 'data', 'osm', `${city}.osm.pbf`);

const EXTRACTS = [
  { city: 'monaco', nodes: 14_286, ways: 3346, relations: 46, restrictions: 44, asOf: /^2025-/ },
  {
    city: 'liechtenstein',
    nodes: 142_832,
    ways: 15_247,
    relations: 358,
    restrictions: 3,
    asOf: /^2015-07-27/,
  },
] as const;

for (const { city, asOf, ...counts } of EXTRACTS) {
  if (!existsSync(pathOf(city))) {
    it.skip(`${city}.osm.pbf: skipped: not present`);
    continue;
  }

  describe(`${city}.osm.pbf`, () => {
    it('is read whole: every object counted, every turn at a vertex of its ways', async () => {
      const { features, restrictions, report, header } = await readOsmPbf(openPbfFile(pathOf(city)));
      expect(report).toMatchObject({ ...counts, nodesOffEarth: 0, cutWays: 0 });
      expect(header.asOf).toMatch(asOf);
      const ways = new Map(features.flatMap((one) => (one.type === 'way' ? [[one.id, one] as const] : [])));
      for (const { from, to, via } of restrictions) {
        if (via.type !== 'node') continue;
        for (const id of [...from, ...to]) {
          const way = ways.get(id);
          if (way) expect(verticesOf(way)).toContainEqual(via.position);
        }
      }
    });

    it('becomes a pack that opens, without people and with a road network', async () => {
      const sources = await readExtract(openPbfFile(pathOf(city)), {
        id: city,
        people: null,
        recipe: null,
        standards: folderReader(DATA_DIR),
      });
      const built = await buildPack(sources);
      const opened = await openPack({
        baseUrl: city,
        audience: 'internal',
        reader: memoryReader(built.files),
      });
      expect(opened.problems).toEqual([]);
      const { datasets, roads, places } = opened;
      const graph = decodeRoadGraph(roads ?? new ArrayBuffer());
      expect(graph.edgeCount).toBeGreaterThan(5000);
      expect(openPlaces(places ?? new Uint8Array())).not.toBeNull();

      const answer = await coverage(
        {
          cells: datasets.population,
          shelters: datasets.shelters,
          serviceDistanceM: 500,
          walker: 'healthy',
          method: 'straight-line',
          hazards: datasets.hazards,
          hazardRoads: datasets.standards.hazardRoads,
          standards: datasets.standards,
          places: [],
        },
        null,
        createTask(),
      );
      expect(answer).toMatchObject({ people: 0, coveredPeople: 0, beyondPeople: 0, cutOffPeople: 0 });
    }, 120_000);
  });
}
