import type { NodePlace } from '../../on-node';
import type { Row } from '../../row';
import { summary } from '../../timing';
import { openValhalla } from './actor';

/**
 * Of its two algorithms `timedistancematrix`, one search a source, is by far the quicker at this size: it takes the
 * same for every source, so some are timed and scaled to all.
 */
const ALGORITHM = 'timedistancematrix';
const SAMPLE = 4;

/** `sources_to_targets` by car between the same places, as text in and out; why not where it cannot be asked. */
export async function valhallaMatrix(
  osmFile: string,
  froms: readonly NodePlace[],
  tos: readonly NodePlace[],
  mayInstall: boolean,
): Promise<Pick<Row, 'medianMs' | 'p95Ms' | 'n'> | { readonly skipped: string }> {
  const opened = openValhalla(osmFile, mayInstall, ALGORITHM);
  if ('skipped' in opened) return opened;
  const places = (list: readonly NodePlace[]) =>
    list.map(({ snap: { position } }) => ({ lon: position[0], lat: position[1] }));
  const query = (list: readonly NodePlace[]) =>
    JSON.stringify({ sources: places(list), targets: places(tos), costing: 'auto', verbose: false });
  await opened.actor.matrix(query(froms.slice(0, 1)));
  const times: number[] = [];
  for (const from of froms.slice(1, 1 + SAMPLE)) {
    const start = performance.now();
    await opened.actor.matrix(query([from]));
    times.push((performance.now() - start) * froms.length);
  }
  return summary(times);
}
