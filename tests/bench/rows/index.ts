import type { Bench } from '../row';
import { coverageRows } from './coverage';
import { nearestRows } from './nearest';
import { networkRows } from './network';
import { packRows } from './pack';
import { pageRows } from './page';

/** Every question of the bench by the name it can be run alone with, in the order of the table. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  network: networkRows,
  nearest: nearestRows,
  coverage: coverageRows,
  pack: packRows,
  page: pageRows,
};
