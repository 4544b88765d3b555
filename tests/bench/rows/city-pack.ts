import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN_CITIES } from '../../../scripts/pack/paths';
import { packProcess } from '../pack-process';
import type { Bench, Figure } from '../row';
import { summary } from '../timing';

/** How large a pack is, file by file, and what it takes to build it. */
export const cityPack: Bench = async ({ subject: { graph, city: pack }, say }) => {
  const city = graph.name;
  if (pack === null || !BUILT_IN_CITIES.some((name) => name === city)) return { rows: [] };
  const { datasets } = pack;
  const sizes = datasets.manifest.files.map(
    ({ name, bytes }): Figure => ({ graph: city, name, value: bytes, unit: 'bytes' }),
  );
  const total = sizes.reduce((sum, { value }) => sum + value, 0);
  say('building the pack in a process of its own');
  const out = await mkdtemp(join(tmpdir(), 'anlan-bench-'));
  try {
    const { ms, peakMiB: peak, processorS: used } = await packProcess([city, '--out', out]);
    return {
      rows: [{ question: 'pack-build', graph: city, engine: 'anlan', ...summary([ms]) }],
      figures: [
        ...sizes,
        { graph: city, name: 'pack in all', value: total, unit: 'bytes' },
        ...(used === null
          ? []
          : [{ graph: city, name: 'pack build, processor time', value: used, unit: 's' }]),
        ...(peak === null
          ? []
          : [{ graph: city, name: 'pack build, peak memory', value: peak, unit: 'MiB' }]),
      ],
    };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
};
