import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/pack/paths';
import type { Shelter } from '../../src/domain/shelter';
import { createTask } from '../../src/domain/task';
import { checkFile } from '../../src/ingest/import/check';
import { inspectFile } from '../../src/ingest/import/inspect';
import { shelterTable } from '../../src/ingest/schema/shelter';
import { fileOfBlob } from '../../src/ingest/source-file';

/** Real files beside the checkout; never part of it. */
const DATA = join(ROOT, '..', 'shared', 'data');
const NANAO = [136.7, 36.9, 137.2, 37.3] as const;
const JAPAN = [122, 24, 146, 46] as const;

type Region = readonly [number, number, number, number];

async function imported(path: string, region: Region) {
  const file = fileOfBlob(path.split('/').at(-1)!, await openAsBlob(join(DATA, path)));
  const { plan, ...preview } = await inspectFile(
    { file, choices: {}, table: null, plan: {}, region },
    createTask(),
  );
  const { check, store } = await checkFile({ file, choices: {}, plan, region }, createTask());
  return { plan, preview, check, shelters: (await store.read(0, check.features)) as Shelter[] };
}

const SITES = [
  { file: 'emergency-131016', scheme: '指定緊急避難場所' },
  { file: 'emergency-172022', scheme: '指定緊急避難場所' },
  { file: 'emergency-172049', scheme: '指定緊急避難場所' },
  { file: 'emergency-282219', scheme: '指定緊急避難場所' },
  { file: 'evacuation-131016', scheme: '指定避難所' },
  { file: 'evacuation-172022', scheme: '指定避難所' },
  { file: 'evacuation-172049', scheme: '指定避難所' },
  { file: 'evacuation-282219', scheme: '指定避難所' },
] as const;
const HAZARDS = {
  洪水: 'flood',
  '崖崩れ、土石流及び地滑り': 'landslide',
  高潮: 'storm-surge',
  地震: 'earthquake',
  津波: 'tsunami',
  大規模な火事: 'fire',
  内水氾濫: 'inland-flood',
  火山現象: 'volcano',
} as const;

if (!existsSync(join(DATA, 'shelters-japan'))) it.skip('designated shelters of Japan: skipped: not present');
else
  describe('designated shelters of Japan', () => {
    it.each(SITES)(
      '$file is taken whole, each site where it lies and for the hazards it is for',
      async ({ file, scheme }) => {
        const path = `shelters-japan/${file}.json`;
        const source = JSON.parse(readFileSync(join(DATA, path), 'utf8')) as GeoJSON.FeatureCollection<
          GeoJSON.Point,
          Record<string, string>
        >;
        const { plan, check, shelters } = await imported(path, JAPAN);
        expect(plan).toMatchObject({
          kind: 'shelters',
          datum: 'wgs84',
          swapped: false,
          constants: { scheme },
        });
        expect(check).toMatchObject({
          read: source.features.length,
          taken: source.features.length,
          refused: 0,
        });
        for (const [at, { geometry, properties }] of source.features.entries()) {
          const hazards = Object.entries(HAZARDS).flatMap(([column, hazard]) =>
            properties[column] === '1' ? [hazard] : [],
          );
          expect(shelters[at]).toMatchObject({
            id: properties['共通ID'],
            name: properties['施設・場所名'],
            address: properties['住所'],
            position: geometry.coordinates,
            scheme,
            suitableFor: hazards.length === 0 ? null : hazards,
            capacity: { urgent: null, short: null },
            status: 'unknown',
          });
        }
      },
    );
  });

/** Dated lists of the shelters that were open, with the people in them. */
const SNAPSHOTS = [
  { file: 'open_shelter_Nanao-shi_2024-01-09-1800', asOf: '2024-01-09T18:00' },
  { file: 'open_shelter_Nanao-shi_2024-01-20-0600', asOf: '2024-01-20T06:00' },
] as const;

if (!existsSync(join(DATA, 'shelters-nanao-2024'))) it.skip('open shelters of Nanao: skipped: not present');
else
  describe('open shelters of Nanao', () => {
    it.each(SNAPSHOTS)(
      '$file gives every shelter with its people, and the moment',
      async ({ file, asOf }) => {
        const path = `shelters-nanao-2024/${file}.csv`;
        const [, ...lines] = readFileSync(join(DATA, path), 'utf8').trim().split(/\r?\n/);
        const people = lines.map((line) => Number(line.split(',')[3]));
        const { plan, check, shelters } = await imported(path, NANAO);
        expect(plan).toMatchObject({
          kind: 'shelters',
          asOf,
          position: { from: 'columns', x: '経度', y: '緯度' },
        });
        expect(check).toMatchObject({ read: lines.length, taken: lines.length, refused: 0 });
        expect(shelters.map(({ occupancy }) => occupancy)).toEqual(people);
        expect(shelters[0]?.asOf).toBe(asOf);
      },
    );

    it('the reference list names two figures as capacity: neither is taken, and each row says so', async () => {
      const { check, shelters } = await imported('shelters-nanao-2024/reference_data.csv', NANAO);
      expect(check).toMatchObject({ read: 112, taken: 112, counts: { 'value-unreadable': 109 } });
      for (const { capacity } of shelters)
        expect(Object.values(capacity)).toEqual([null, null, null, null, null]);
      const { geometry, properties } = shelterTable.toRow(shelters[0]!);
      expect(shelterTable.fromRow(geometry, properties)).toEqual({ ok: true, value: shelters[0] });
    });
  });
