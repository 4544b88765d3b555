import type { Bench } from '../row';
import { cityCoverage } from './city-coverage';
import { cityNearest } from './city-nearest';
import { cityPack } from './city-pack';
import { cityPage } from './city-page';
import { cityRoads } from './city-roads';
import { closure50 } from './closure-50';
import { k10Of2000 } from './k10-of-2000';
import { coverageMoveOne } from './coverage-move-one';
import { importCsv } from './import-csv';
import { flatGeobufWindow } from './flatgeobuf-window';
import { extractPack } from './extract-pack';
import { hierarchyRows } from './hierarchy';
import { liveUnits } from './live-units';
import { loadMemory } from './load-memory';
import { matrix500x5000 } from './matrix-500x5000';
import { nearestOf500 } from './nearest-of-500';
import { oneToAll } from './one-to-all';
import { sitingBench } from './siting';
import { valhallaRatio } from './valhalla-ratio';

/** Every question of the bench by the name it can be run alone with, in the order of the table. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  'one-to-all': oneToAll,
  'nearest-of-500': nearestOf500,
  'k10-of-2000': k10Of2000,
  'matrix-500x5000': matrix500x5000,
  'closure-50': closure50,
  'coverage-move-one': coverageMoveOne,
  siting: sitingBench,
  'load-memory': loadMemory,
  hierarchy: hierarchyRows,
  'valhalla-ratio': valhallaRatio,
  'city-roads': cityRoads,
  'city-nearest': cityNearest,
  'city-coverage': cityCoverage,
  'city-pack': cityPack,
  'extract-pack': extractPack,
  'city-page': cityPage,
  'import-csv': importCsv,
  'flatgeobuf-window': flatGeobufWindow,
  'live-units': liveUnits,
};
