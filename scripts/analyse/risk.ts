import { resolve } from 'node:path';
import { cellToBoundary } from 'h3-js';
import type { AreaRisk, RiskIndexResult } from '../../src/analysis/risk-index/result';
import { riskIndex } from '../../src/analysis/risk-index/risk-index';
import {
  EQUAL_WEIGHTS,
  RISK_DIMENSIONS,
  RISK_INDICATORS,
  RISK_INPUTS,
  RISK_THRESHOLDS,
  riskClass,
  type RiskWeights,
} from '../../src/domain/risk-index';
import { createTask } from '../../src/domain/task';
import { WALKERS } from '../../src/domain/travel';
import { type Datasets, groundsOf } from '../../src/pack';
import { CLOSURES_USAGE, readClosures } from './closures';
import type { Command } from './command';
import { csvLine } from './csv';
import { readHazards } from './hazards';
import { InputError, readChoice, readOptions, required } from './input';
import { openPackFolder } from './pack-folder';

const USAGE = `npm run -s analyse -- risk --pack DIR [options]
  --pack DIR       folder of a pack, e.g. public/packs/montevideo
  --by AREA        district or cell; district
  --hazards WHICH  active (zones of the pack in force at its situation time), none, or a GeoJSON file whose polygons
                   have properties type and level 1-4; active
${CLOSURES_USAGE}
  --walker WHO     ${WALKERS.join(', ')}; healthy
  --weights LIST   name=weight,... of dimensions and indicators that are not to weigh 1
  --format json|csv|geojson  json
Dimensions: ${RISK_DIMENSIONS.join(' ')}
Indicators: ${RISK_INDICATORS.join(' ')}
Index and scores 0-10, class 1-5 (bounds ${RISK_THRESHOLDS.join(', ')}: not verified); empty where unknown. Raw figures in the
unit that the json names: shares 0-1, metres, minutes, people a square kilometre. Exit code 1: nobody lives there.`;

function weightsOf(text: string | undefined): RiskWeights {
  const dimensions: Record<string, number> = { ...EQUAL_WEIGHTS.dimensions };
  const indicators: Record<string, number> = { ...EQUAL_WEIGHTS.indicators };
  for (const part of text === undefined ? [] : text.split(',')) {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim());
    const weight = value === '' ? Number.NaN : Number(value);
    if (!(weight >= 0 && weight < Infinity)) {
      throw new InputError(`--weights ${part}: name=weight with a weight of at least 0 is wanted.`);
    }
    if (name in dimensions) dimensions[name] = weight;
    else if (name in indicators) indicators[name] = weight;
    else throw new InputError(`--weights ${part}: there is no dimension or indicator ${name}.`);
  }
  return { dimensions, indicators } as RiskWeights;
}

type Row = Readonly<Record<string, string | number | null>>;

const finite = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

function districtRow({ districtId, people, index, riskClass: level, dimensions }: AreaRisk): Row {
  return {
    district: districtId,
    people,
    index,
    class: level,
    ...Object.fromEntries(dimensions.map(({ id, score }) => [id, score])),
    ...Object.fromEntries(
      dimensions.flatMap(({ indicators }) => indicators.map(({ id, raw }) => [id, raw] as const)),
    ),
  };
}

function cellRow({ cells, thresholds }: RiskIndexResult, { population }: Datasets, at: number): Row {
  const index = finite(cells.index[at]);
  return {
    cell: population[at]!.cell,
    people: population[at]!.people,
    index,
    class: index === null ? null : riskClass(index, thresholds),
    ...Object.fromEntries(RISK_DIMENSIONS.map((id) => [id, finite(cells.dimensions[id][at])])),
    ...Object.fromEntries(RISK_INDICATORS.map((id) => [id, finite(cells.raws[id][at])])),
  };
}

interface PlacedRow {
  readonly row: Row;
  readonly geometry: GeoJSON.Geometry | null;
}

function rowsBy(by: 'district' | 'cell', result: RiskIndexResult, datasets: Datasets): readonly PlacedRow[] {
  if (by === 'cell') {
    return datasets.population.map(({ cell }, at) => ({
      row: cellRow(result, datasets, at),
      geometry: { type: 'Polygon', coordinates: [cellToBoundary(cell, true)] },
    }));
  }
  const geometryOf = new Map(datasets.districts.map(({ id, geometry }) => [id, geometry]));
  const nameOf = new Map(datasets.districts.map(({ id, name }) => [id, name]));
  return result.districts.map((area) => ({
    row: { name: nameOf.get(area.districtId ?? '') ?? null, ...districtRow(area) },
    geometry: geometryOf.get(area.districtId ?? '') ?? null,
  }));
}

function written(
  format: 'json' | 'csv' | 'geojson',
  by: 'district' | 'cell',
  result: RiskIndexResult,
  datasets: Datasets,
): string {
  const rows = rowsBy(by, result, datasets);
  switch (format) {
    case 'csv':
      return [Object.keys(rows[0]?.row ?? {}), ...rows.map(({ row }) => Object.values(row))]
        .map(csvLine)
        .join('\n');
    case 'geojson':
      return JSON.stringify({
        type: 'FeatureCollection',
        features: rows.map(({ row, geometry }) => ({ type: 'Feature', properties: row, geometry })),
      });
    case 'json': {
      const { cells: _cells, districts, ...ground } = result;
      return JSON.stringify(
        by === 'district' ? { ...ground, districts } : { ...ground, cells: rows.map(({ row }) => row) },
        null,
        2,
      );
    }
  }
}

/** The safety-risk index, as the page shows it. */
export const riskCommand: Command = {
  name: 'risk',
  summary: 'the safety-risk index of districts or cells, down to its figures',
  usage: USAGE,
  async run(args) {
    const options = readOptions(args, ['pack', 'by', 'hazards', 'closures', 'walker', 'weights', 'format']);
    const by = readChoice(options.by ?? 'district', ['district', 'cell'], 'by');
    const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'], 'format');
    const weights = weightsOf(options.weights);
    const { datasets, network } = await openPackFolder(resolve(required(options.pack, 'pack')));
    const { population, districts, shelters, warehouses, teams, facilities, standards, manifest } = datasets;
    const hazards = await readHazards(options.hazards ?? 'active', datasets);
    const result = await riskIndex(
      {
        cells: population,
        districts,
        shelters,
        warehouses,
        teams,
        facilities,
        exposing: hazards,
        hazards,
        hazardRoads: standards.hazardRoads,
        closures: await readClosures(options.closures),
        standards,
        walker,
        weights,
        thresholds: RISK_THRESHOLDS,
        grounds: groundsOf(manifest, RISK_INPUTS),
      },
      network,
      createTask(),
    );
    console.log(written(format, by, result, datasets));
    return result.people > 0 ? 0 : 1;
  },
};
