import { BUILD_STAGES, type BuildProgress, type BuildStage } from '../../src/pack/build/build-report';

const LABELS: Readonly<Record<BuildStage, string>> = {
  read: 'reading source',
  shelters: 'deriving shelters',
  resources: 'placing resources',
  population: 'spreading people',
  districts: 'drawing districts',
  roads: 'building road graph',
  basemap: 'tiling basemap',
  places: 'indexing places',
  manifest: 'writing tables and manifest',
};

/** A line per stage on stderr, with its seconds once it is over; on a terminal the running one counts up in place. */
export function stageLines(id: string, stream: NodeJS.WriteStream = process.stderr) {
  let current: { stage: BuildStage; startedMs: number } | null = null;
  let shownMs = 0;

  const show = (detail: string, end: string) => {
    if (!current) return;
    const step = `${BUILD_STAGES.indexOf(current.stage) + 1}/${BUILD_STAGES.length}`;
    stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${id} ${step} ${LABELS[current.stage]} ${detail}${end}`);
  };
  const finish = () => {
    if (current) show(`${((performance.now() - current.startedMs) / 1000).toFixed(1)} s`, '\n');
    current = null;
  };
  const onProgress: BuildProgress = (stage, done, total) => {
    if (current?.stage !== stage) {
      finish();
      current = { stage, startedMs: performance.now() };
      shownMs = 0;
    }
    if (!stream.isTTY || performance.now() - shownMs < 100) return;
    shownMs = performance.now();
    show(total > 0 ? `${done}/${total}` : '…', '');
  };
  return { onProgress, finish };
}
