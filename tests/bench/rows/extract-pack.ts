import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN_CITIES } from '../../../scripts/pack/paths';
import { madeUpCity } from '../made-up-city';
import { packProcess } from '../pack-process';
import type { Bench, Figure } from '../row';
import { summary } from '../timing';

/** Crossings along a side of the made-up city whose extract has 10 MB; and of one for a quick look. */
const SIDE = 305;
const QUICK_SIDE = 60;

/**
 * `extract-pack`: an extract of about 10 MB → a pack, in a process of its own, with its peak memory. The city is made up, so
 * that the number does not depend on files that are not there; asked once, beside the first built-in city.
 */
export const extractPack: Bench = async ({ subject: { graph: beside }, isQuick, say }) => {
  if (beside.name !== BUILT_IN_CITIES[0]) return { rows: [] };
  say('making up a city and its pack');
  const extract = await madeUpCity(isQuick ? QUICK_SIDE : SIDE);
  const folder = await mkdtemp(join(tmpdir(), 'anlan-bench-'));
  try {
    const file = join(folder, 'made-up.osm.pbf');
    await writeFile(file, extract);
    const args = ['--osm', file, '--id', 'made-up', '--population', '300000', '--out', join(folder, 'packs')];
    const { ms, peakMiB, processorS } = await packProcess(args);
    const graph = `${(extract.length / 1e6).toFixed(1)} MB extract`;
    const figure = (name: string, value: number | null, unit: string): Figure[] =>
      value === null ? [] : [{ graph, name, value, unit }];
    return {
      rows: [{ question: 'extract-pack', graph, engine: 'anlan', ...summary([ms]) }],
      figures: [
        ...figure('extract', extract.length, 'bytes'),
        ...figure('pack build, processor time', processorS, 's'),
        ...figure('pack build, peak memory', peakMiB, 'MiB'),
        ...figure('pack build, memory per byte', peakMiB && (peakMiB * 2 ** 20) / extract.length, 'bytes'),
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
