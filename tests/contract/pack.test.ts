import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { latLngToCell } from 'h3-js';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_CITIES, PACKS_DIR } from '../../scripts/pack/paths';
import { isInside } from '../../src/domain/geo';
import { STAGES } from '../../src/domain/shelter';
import { decodeRoadGraph } from '../../src/network';
import { PACK_ROLES } from '../../src/pack/manifest';
import { parsePackIndex } from '../../src/pack/open/parse-manifest';
import { openPlaces } from '../../src/pack/places/search';
import { isBuilt, openBuilt, packFiles, recipeOf } from './built-pack';

const people = (rows: readonly { readonly people: number | null }[]) =>
  rows.reduce((sum, row) => sum + (row.people ?? 0), 0);

for (const city of BUILT_IN_CITIES) {
  if (!isBuilt(city)) {
    it.skip(`${city}: skipped: pack not built`);
    continue;
  }

  describe(`the pack of ${city}`, async () => {
    const files = packFiles(city);
    const { datasets, roads, places, problems } = await openBuilt(city);
    const { manifest } = datasets;
    const recipe = recipeOf(city);
    const fileOf = (role: string) => manifest.files.find((file) => file.role === role);

    it('opens without a single problem', () => {
      expect(problems).toEqual([]);
    });

    it('is listed in the index with its size', () => {
      const index = parsePackIndex(JSON.parse(readFileSync(join(PACKS_DIR, 'index.json'), 'utf8')));
      const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
      expect(index.packs).toContainEqual({ id: city, name: manifest.name, bytes });
    });

    it('holds exactly the files of its manifest, of the size and checksum it says', () => {
      expect([...files.keys()].sort()).toEqual(
        ['pack.json', ...manifest.files.map(({ name }) => name)].sort(),
      );
      for (const { name, bytes, sha256 } of manifest.files) {
        const content = files.get(name) ?? new Uint8Array();
        expect(content.length, name).toBe(bytes);
        expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
      }
    });

    it('holds every role, the shore where the recipe has one', () => {
      const expected = PACK_ROLES.filter((role) => role !== 'shore' || recipe.shoreFile !== null);
      expect(manifest.files.map(({ role }) => role)).toEqual(expected);
    });

    it('counts what its tables hold', () => {
      const { shelters, warehouses, teams, facilities, hazards, districts, population } = datasets;
      const tables = { shelters, warehouses, teams, facilities, hazards, districts, population };
      for (const [role, rows] of Object.entries(tables)) expect(fileOf(role)?.count, role).toBe(rows.length);
    });

    it('has every shelter in the box, as a candidate with the room its area gives', () => {
      const { profiles, defaultProfileId } = datasets.standards;
      const profile = profiles.find(({ id }) => id === defaultProfileId);
      expect(datasets.shelters.length).toBeGreaterThan(0);
      for (const shelter of datasets.shelters) {
        expect(isInside(shelter.position, manifest.bbox), shelter.id).toBe(true);
        expect(shelter).toMatchObject({ status: 'candidate', grade: 'derived', suitableFor: null });
        for (const stage of STAGES) {
          const capacity = shelter.capacity[stage];
          if (capacity === null) continue;
          const room = (shelter.effectiveAreaM2 ?? 0) / (profile?.areaPerPersonM2[stage] ?? 0);
          expect(capacity, `${shelter.id} ${stage}`).toBe(Math.floor(room));
        }
        expect(shelter.areaM2 === null, shelter.id).toBe(shelter.shelterClass === null);
      }
    });

    it('has facilities in the box, hospitals and schools among them, none twice in one place', () => {
      const { facilities } = datasets;
      const kinds = new Set(facilities.map(({ kind }) => kind));
      expect(kinds.has('hospital') && kinds.has('school')).toBe(true);
      for (const facility of facilities) {
        expect(isInside(facility.position, manifest.bbox), facility.id).toBe(true);
        expect(facility.grade).toBe('derived');
      }
      const places = facilities.map(({ kind, name, position }) => `${kind} ${name} ${position.join()}`);
      expect(new Set(places).size).toBe(facilities.length);
    });

    it('has the resources and hazards of the recipe in the box, all marked as exercise', () => {
      for (const resource of [...datasets.warehouses, ...datasets.teams]) {
        expect(isInside(resource.position, manifest.bbox), resource.id).toBe(true);
        expect(resource.grade).toBe('exercise');
      }
      for (const hazard of datasets.hazards) {
        expect(hazard).toMatchObject({ status: 'Exercise', grade: 'exercise' });
        expect(Date.parse(hazard.expires ?? '9999-12-31T00:00:00Z')).toBeGreaterThan(
          Date.parse(hazard.onset),
        );
      }
    });

    it('counts exactly the people of the recipe, in cells and in districts', () => {
      expect(manifest.population.people).toBe(recipe.population.peopleInside);
      expect(people(datasets.population)).toBe(recipe.population.peopleInside);
      expect(people(datasets.districts)).toBe(recipe.population.peopleInside);
    });

    it('puts the people of each cell inside it, and no more vulnerable people than people', () => {
      for (const { cell, position, people: inCell, vulnerable } of datasets.population) {
        expect(latLngToCell(position[1], position[0], 9)).toBe(cell);
        expect(vulnerable ?? 0).toBeLessThanOrEqual(inCell);
      }
    });

    it('has roads that decode, in at most 25 bytes a directed edge', () => {
      const count = fileOf('roads')?.count ?? 0;
      const graph = decodeRoadGraph(roads ?? new ArrayBuffer(0));
      expect(graph.edgeCount).toBeGreaterThan(0);
      expect(count).toBeGreaterThanOrEqual(graph.edgeCount);
      expect((roads?.byteLength ?? Infinity) / count).toBeLessThanOrEqual(25);
    });

    it('has a basemap from the whole world down to streets', async () => {
      const bytes = Uint8Array.from(files.get('basemap.pmtiles') ?? []);
      const tiles = new PMTiles({
        getKey: () => city,
        getBytes: (offset, length) => Promise.resolve({ data: bytes.buffer.slice(offset, offset + length) }),
      });
      expect(await tiles.getHeader()).toMatchObject({ minZoom: 0, maxZoom: 14, tileType: 1 });
      expect((await tiles.getZxy(0, 0, 0))?.data.byteLength).toBeGreaterThan(0);
    });

    it('finds its own streets by name', () => {
      const search = openPlaces(places ?? new Uint8Array());
      const address = datasets.shelters.find((shelter) => shelter.address !== null)?.address ?? '';
      expect(search.search(address, 5, null).length).toBeGreaterThan(0);
    });

    it('keeps from the public what is internal', () => {
      const internal = manifest.files
        .filter(({ audience }) => audience === 'internal')
        .map(({ role }) => role);
      expect(internal).toEqual(['warehouses', 'teams', 'population']);
    });
  });
}
