import { findMosquitto } from '../../../scripts/lib/mosquitto';
import { BUILT_IN_CITIES } from '../../../scripts/pack/paths';
import { measureUnitsLoad, type UnitsLoad } from '../live/units-load';
import type { Bench, Figure } from '../row';

const UNITS = 10_000;
const MINUTES = 3;

/** Ten thousand moving units, one update a second each, over MQTT and as Server-Sent Events, in headless Chromium. */
export const liveUnits: Bench = async ({ subject: { graph }, isQuick, say }) => {
  if (isQuick || graph.name !== BUILT_IN_CITIES[0]) return { rows: [] };
  const figures: Figure[] = [];
  for (const via of ['mqtt', 'sse'] as const) {
    if (via === 'mqtt' && findMosquitto() === null) {
      say('skipped: mosquitto not present');
      continue;
    }
    say(`${UNITS} units over ${via} for ${MINUTES} minutes`);
    figures.push(...(await figuresOf({ units: UNITS, minutes: MINUTES, via, pack: graph.name })));
  }
  return { rows: [], figures };
};

export async function figuresOf(load: UnitsLoad): Promise<readonly Figure[]> {
  const { idle, loaded, taken, skipped, renderer } = await measureUnitsLoad(load);
  const [first, last] = [loaded[0]!, loaded.at(-1)!];
  const seconds = last.atS - first.atS;
  const long = loaded.slice(1).flatMap(({ longTasksMs }) => longTasksMs);
  const figure = (name: string, value: number, unit: string): Figure => ({
    name: `${load.units} units over ${load.via}, ${renderer}: ${name}`,
    graph: load.pack,
    value,
    unit,
  });
  const idleShare = (idle[1].mainS - idle[0].mainS) / (idle[1].atS - idle[0].atS);
  return [
    figure(
      'CPU time of the main thread per frame',
      (1000 * (last.mainS - first.mainS)) / (last.frames - first.frames),
      'ms',
    ),
    figure('CPU time of the main thread', (100 * (last.mainS - first.mainS)) / seconds, '%'),
    figure('the same without a feed', 100 * idleShare, '%'),
    figure('frames a second', (last.frames - first.frames) / seconds, '1/s'),
    figure('tasks over 50 ms a minute', (60 * long.length) / seconds, '1/min'),
    figure('longest task', Math.max(0, ...long), 'ms'),
    figure('heap in the end', last.heapMb, 'MB'),
    figure('growth of the heap', (60 * (last.heapMb - first.heapMb)) / seconds, 'MB/min'),
    figure('array buffers in the end', last.buffersMb, 'MB'),
    figure('growth of array buffers', (60 * (last.buffersMb - first.buffersMb)) / seconds, 'MB/min'),
    figure('renderer in the end', last.rendererMb, 'MB'),
    figure('growth of the renderer', (60 * (last.rendererMb - first.rendererMb)) / seconds, 'MB/min'),
    figure('statements taken', taken, ''),
    figure('statements skipped', skipped, ''),
  ];
}
