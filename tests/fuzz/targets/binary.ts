import { zipSync } from 'fflate';
import { createTask } from '../../../src/domain/task';
import { openZip } from '../../../src/ingest/archive';
import { readFlatGeobuf } from '../../../src/ingest/flatgeobuf/read';
import { flatGeobufFormat } from '../../../src/ingest/formats/flatgeobuf/flatgeobuf';
import { flatGeobufWriter } from '../../../src/ingest/formats/flatgeobuf/writer';
import { geoPackageFormat } from '../../../src/ingest/formats/geopackage/geopackage';
import { gpkgFile } from '../../../src/ingest/formats/geopackage/test-support/gpkg-file';
import { readOsmPbf } from '../../../src/ingest/formats/osm-pbf';
import { pbfFile } from '../../../src/ingest/osm/pbf/test-support/pbf-writer';
import { smallTown } from '../../../src/ingest/osm/pbf/test-support/small-town';
import { fileOfBytes } from '../../../src/ingest/source-file';
import { readFile } from '../read-file';
import type { FuzzTarget } from '../target';
import { writtenBy } from './written';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Formats of numbers and offsets. */
export const BINARY_TARGETS: Readonly<Record<string, FuzzTarget>> = {
  flatgeobuf: {
    samples: () => writtenBy(async () => flatGeobufWriter),
    read: (input) => readFile(flatGeobufFormat, 'a.fgb', input),
  },
  'flatgeobuf by its window': {
    samples: () => writtenBy(async () => flatGeobufWriter),
    read: (input) => readFile(flatGeobufFormat, 'a.fgb', input, { region: [0, 0, 10, 10] }),
  },
  'flatgeobuf of a pack': {
    samples: () => writtenBy(async () => flatGeobufWriter),
    read: async (input) => readFlatGeobuf(input, 'a.fgb'),
  },
  geopackage: {
    samples: async () => [
      await gpkgFile([
        {
          name: 'shelters',
          columns: [
            ['name', 'TEXT'],
            ['n', 'INTEGER'],
          ],
          rows: [
            { geometry: { type: 'Point', coordinates: [1, 2] }, values: ['甲', 1] },
            { geometry: null, values: [null, 2] },
          ],
        },
      ]),
    ],
    read: (input) => readFile(geoPackageFormat, 'a.gpkg', input),
  },
  'osm pbf': {
    samples: async () => [await smallTown('none'), await smallTown('zlib')],
    read: (input) => readOsmPbf(pbfFile(input)),
  },
  zip: {
    samples: async () => [
      zipSync({ 'a.txt': bytes('hello'.repeat(50)), 'dir/b.csv': bytes('x,y\n1,2\n') }),
      zipSync({ 'c.txt': [bytes('stored'), { level: 0 }] }),
    ],
    async read(input) {
      const task = createTask();
      const archive = await openZip(fileOfBytes('a.zip', input), undefined, task);
      for (const member of archive.members) await member.bytes(task);
    },
  },
};
