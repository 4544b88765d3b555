import { flatGeobufFormat } from '../../../src/ingest/formats/flatgeobuf/flatgeobuf';
import { writeFlatGeobuf } from '../../../src/ingest/flatgeobuf/write';
import type { TableShape, WrittenRow } from '../../../src/ingest/schema/columns';
import { fileOfBytes, type SourceFile } from '../../../src/ingest/source-file';
import { createTask } from '../../../src/domain/task';
import type { Bench, Figure } from '../row';
import { timeRuns } from '../timing';

const TABLE: TableShape = {
  name: 'buildings',
  geometryType: 'Polygon',
  columns: [
    { name: 'id', type: 'String', nullable: false },
    { name: 'people', type: 'Int', nullable: true },
  ],
};
/** About a seventieth of the side of the whole. */
const WINDOW = [10.2, 50.1, 10.214_142, 50.114_142] as const;

/** Squares of ten metres on a grid, as many as a large city has buildings. */
function buildings(count: number): WrittenRow[] {
  const across = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = [10 + (index % across) / across, 50 + Math.floor(index / across) / across];
    const side = 0.0001;
    const ring = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ];
    return {
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { id: `building ${index}`, people: index % 40 },
    };
  });
}

/**
 * What must be fetched to show a part of a five-thousandth of a large FlatGeobuf, against the GeoJSON of the same rows
 * that must be fetched whole. The files are made up and held in memory; every read of a byte range counts.
 */
export const flatGeobufWindow: Bench = async ({ subject: { graph, city }, isQuick, say }) => {
  // Says nothing of a city: measured once, beside the first built-in one.
  if (city === null || graph.name !== 'montevideo') return { rows: [] };
  const rows = buildings(isQuick ? 20_000 : 500_000);
  say(`writing ${rows.length} polygons`);
  const bytes = Uint8Array.from(writeFlatGeobuf(TABLE, rows));
  const geojson = rows.reduce(
    (sum, { geometry, properties }) =>
      sum + JSON.stringify({ type: 'Feature', geometry, properties }).length + 1,
    '{"type":"FeatureCollection","features":[]}'.length,
  );
  const fetched = { bytes: 0, requests: 0 };
  const inner = fileOfBytes('buildings.fgb', bytes);
  const file: SourceFile = {
    ...inner,
    async slice(start, end) {
      const part = await inner.slice(start, end);
      fetched.bytes += part.length;
      fetched.requests += 1;
      return part;
    },
  };
  let found = 0;
  const read = async () => {
    Object.assign(fetched, { bytes: 0, requests: 0 });
    found = 0;
    const { tables } = await flatGeobufFormat.open(file, { region: WINDOW }, createTask());
    for await (const batch of tables[0]?.rows(createTask()) ?? []) found += batch.length;
  };
  const times = await timeRuns(isQuick ? 3 : 20, read);
  const figure = (name: string, value: number, unit: string): Figure => ({
    graph: graph.name,
    name,
    value,
    unit,
  });
  return {
    rows: [{ question: 'flatgeobuf-window', graph: graph.name, engine: 'anlan', ...times }],
    figures: [
      figure('FlatGeobuf of the bench', bytes.length, 'bytes'),
      figure('the same as GeoJSON', geojson, 'bytes'),
      figure('rows in the window', found, ''),
      figure('fetched for the window', fetched.bytes, 'bytes'),
      figure('requests for the window', fetched.requests, ''),
      figure('GeoJSON / fetched', Math.round(geojson / fetched.bytes), '×'),
    ],
  };
};
