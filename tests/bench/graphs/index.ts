import { builtInCity, extractCity, type PackGraph } from './pack-graph';
import { newYork } from './new-york';
import type { BenchGraph } from './bench-graph';
import { DATA_ON_SIDE } from './sources';

/** A graph to measure on; `city` null where there is no pack behind it. */
export interface Subject {
  readonly graph: BenchGraph;
  readonly city: PackGraph['city'] | null;
}

/** The graphs of the bench by name. Null where the data is absent. */
export const SUBJECTS: Readonly<Record<string, () => Promise<Subject | null>>> = {
  montevideo: () => builtInCity('montevideo'),
  astana: () => builtInCity('astana'),
  porto: () => extractCity('porto'),
  'new-york': async () => {
    const graph = await newYork();
    return graph === null ? null : { graph, city: null };
  },
};
/** Measured unless others are asked for. */
export const USUAL_SUBJECTS = ['montevideo', 'porto', 'new-york'] as const;
/** Measured where {@link DATA_ON_SIDE} is absent. */
export const BUILT_IN_SUBJECTS = ['montevideo', 'astana'] as const;

export const ABSENT = `The real files of ${DATA_ON_SIDE} are not present; the bench measures the built-in cities alone.`;
