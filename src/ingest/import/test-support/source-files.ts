import { createTask } from '../../../domain/task';
import { checkFile, type RowOutcome } from '../check';
import { inspectFile } from '../inspect';
import type { ReadChoices } from '../../format';
import type { ImportPlan } from '../plan';
import { fileOfBytes, type SourceFile } from '../../source-file';

/** A region with China's south-east in it. */
export const REGION = [121, 31, 122, 32] as const;

/** A file of text in UTF-8. */
export function textFile(name: string, text: string): SourceFile {
  return fileOfBytes(name, new TextEncoder().encode(text));
}

/** A CSV of a header and rows; cells with commas are quoted. */
export function csvFile(name: string, ...rows: readonly (readonly (string | number)[])[]): SourceFile {
  const cell = (value: string | number) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return textFile(name, rows.map((row) => row.map(cell).join(',')).join('\n'));
}

/** A GeoJSON collection of shapes with properties. */
export function geoJsonFile(
  name: string,
  ...features: readonly (readonly [GeoJSON.Geometry | null, Readonly<Record<string, unknown>>])[]
): SourceFile {
  return textFile(
    name,
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
    }),
  );
}

/** A square of a tenth of a degree with its south-west corner at the place. */
export function square(lon: number, lat: number, side = 0.1): GeoJSON.Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon + side, lat],
        [lon + side, lat + side],
        [lon, lat + side],
        [lon, lat],
      ],
    ],
  };
}

export const point = (lon: number, lat: number): GeoJSON.Point => ({
  type: 'Point',
  coordinates: [lon, lat],
});

type Region = readonly [number, number, number, number];

export function inspect(file: SourceFile, plan: Partial<ImportPlan> = {}, region: Region = REGION) {
  return inspectFile({ file, choices: {}, table: null, plan, region }, createTask());
}

/** The guessed plan with some of it chosen, carried out; features and faults row by row. */
export async function importAll(
  file: SourceFile,
  chosen: Partial<ImportPlan> = {},
  region: Region = REGION,
  choices: ReadChoices = {},
) {
  const { plan } = await inspect(file, chosen, region);
  const outcomes: RowOutcome[] = [];
  const { check, store } = await checkFile(
    { file, choices, plan, region, onRow: (outcome) => outcomes.push(outcome) },
    createTask(),
  );
  return {
    plan,
    check,
    features: (await store.read(0, check.features)) as Record<string, unknown>[],
    faults: outcomes.map(({ faults }) => faults.map(({ code }) => code)),
    outcomes,
  };
}
