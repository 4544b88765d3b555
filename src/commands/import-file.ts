import { AnlanError, type Problem, problemOf } from '../domain/errors';
import { datumNearRoads } from '../ingest/datum/shift-readings';
import {
  chooseImport,
  closeImport,
  importStep,
  nextFile,
  queueFiles,
} from '../store/slices/importing/actions';
import { importPreview, presentFile, stepResult } from '../store/slices/importing/selectors';
import type { ReadChoices } from '../ingest/format';
import { ROW_FAULTS } from '../ingest/row-fault';
import type { AppState, CheckedRows, ImportCheck, ImportPlan, OfferedFile, Step } from '../store/state';
import type { JobName, Jobs } from '../workers/protocol';
import type { Command, CommandContext } from './command';

/** Reading, checking and taking share a name: the newest of them is what a person wants. */
const TASK = 'import';

const fractionOf = (done: number, total: number | null) =>
  total === null || total === 0 ? null : Math.min(1, done / total);

function regionOf({ pack }: AppState) {
  if (pack.base === null) throw new AnlanError('pack-not-open');
  return pack.base.manifest.bbox;
}

/** How to read a file: what a person has said, and what the open region tells. */
function choicesOf({ pack }: AppState, reading: ReadChoices): ReadChoices {
  const timeZone = pack.base?.manifest.timeZone;
  return {
    ...reading,
    districts: pack.datasets?.districts ?? [],
    ...(timeZone !== undefined && { timeZone }),
  };
}

const withRefusing = (check: ImportCheck): CheckedRows => ({
  ...check,
  refusing: Object.entries(ROW_FAULTS)
    .filter(([, outcome]) => outcome === 'refused')
    .map(([code]) => code),
});

/** Runs one step of the present file and keeps the store told; null when it was overtaken or failed. */
async function step<Name extends JobName, Result = Jobs[Name]['response']>(
  { engine, store }: CommandContext,
  file: OfferedFile,
  part: 'preview' | 'check',
  job: Name,
  request: Jobs[Name]['request'],
  signal: AbortSignal,
  finish: (response: Jobs[Name]['response']) => Result,
): Promise<Result | null> {
  const previous = stepResult<unknown>(store.getState().importing[part]);
  const write = (value: Step<unknown>) => {
    if (!signal.aborted) store.setState(importStep(file, { [part]: value }));
  };
  write({ state: 'running', fraction: null, previous });
  try {
    const response = await engine.run(job, request, {
      signal,
      onProgress: ({ done, total }) =>
        write({ state: 'running', fraction: fractionOf(done, total), previous }),
    });
    if (signal.aborted) return null;
    const result = finish(response);
    write({ state: 'done', result });
    return result;
  } catch (thrown) {
    const problem: Problem = problemOf(thrown);
    write({ state: 'failed', problem, previous });
    return null;
  }
}

/** Looks at the present file as far as it has been said how to read it. */
async function inspect(context: CommandContext): Promise<void> {
  const { engine, store, tasks } = context;
  const state = store.getState();
  const file = presentFile(state);
  if (file === null) return;
  const { reading, table, plan } = state.importing.choices;
  const signal = tasks.start(TASK);
  const request = {
    name: file.name,
    file: file.blob,
    choices: choicesOf(state, reading),
    table,
    plan,
    region: regionOf(state),
  };
  const preview = await step(context, file, 'preview', 'import/inspect', request, signal, (found) => found);
  if (preview === null) return;
  const { positions, datumMatters } = preview;
  const medians =
    datumMatters && positions.length > 0
      ? await engine.run('import/shift', { positions }, { signal }).catch(() => null)
      : null;
  const shift = medians && { medians, near: datumNearRoads(medians) };
  if (!signal.aborted) store.setState(importStep(file, { shift }));
}

/** Files for the import, one after another. */
export const importOffer: Command<'import.offer'> = {
  id: 'import.offer',
  shortcut: null,
  async run(context, files) {
    const { store } = context;
    regionOf(store.getState());
    const isBusy = presentFile(store.getState()) !== null;
    store.setState(queueFiles(files));
    if (!isBusy) await inspect(context);
  },
};

/** Another way to read the file: other columns come of it, so what was said of columns is forgotten. */
export const importRead: Command<'import.read'> = {
  id: 'import.read',
  shortcut: null,
  async run(context, { reading, table }) {
    const { store } = context;
    const { choices } = store.getState().importing;
    const { kind, datum } = choices.plan;
    store.setState(
      chooseImport({
        reading: { ...choices.reading, ...reading },
        table: table === undefined ? choices.table : table,
        plan: { ...(kind === undefined ? {} : { kind }), ...(datum === undefined ? {} : { datum }) },
      }),
    );
    await inspect(context);
  },
};

/** Parts of a plan that change which fields there are, or what a preview shows. */
function withPlan(plan: Partial<ImportPlan>, changed: Partial<ImportPlan>): Partial<ImportPlan> {
  if (changed.kind === undefined || changed.kind === plan.kind) return { ...plan, ...changed };
  const { fields: _fields, classes: _classes, constants: _constants, ...rest } = plan;
  return { ...rest, ...changed };
}

/** Something else is said of what the rows mean. */
export const importPlan: Command<'import.plan'> = {
  id: 'import.plan',
  shortcut: null,
  async run(context, changed) {
    const { store } = context;
    const { plan } = store.getState().importing.choices;
    store.setState(chooseImport({ plan: withPlan(plan, changed) }));
    await inspect(context);
  },
};

/** Reads all rows by the plan; nothing enters yet. */
export const importCheckRun: Command<'import.check'> = {
  id: 'import.check',
  shortcut: null,
  async run(context) {
    const state = context.store.getState();
    const file = presentFile(state);
    const preview = importPreview(state);
    if (file === null || preview === null) return;
    const request = {
      name: file.name,
      file: file.blob,
      choices: choicesOf(state, state.importing.choices.reading),
      plan: preview.plan,
      region: regionOf(state),
    };
    await step(context, file, 'check', 'import/check', request, context.tasks.start(TASK), withRefusing);
  },
};

/** Back from the check to the plan. */
export const importBack: Command<'import.back'> = {
  id: 'import.back',
  shortcut: null,
  run({ store, tasks }) {
    tasks.cancel(TASK);
    store.setState(chooseImport({}));
  },
};

export const importLook: Command<'import.look'> = { id: 'import.look', shortcut: null, run: inspect };

/** Puts the present file away; the next one comes. */
export const importSkip: Command<'import.skip'> = {
  id: 'import.skip',
  shortcut: null,
  run({ store, tasks, dispatch }) {
    tasks.cancel(TASK);
    store.setState(nextFile());
    dispatch('import.look');
  },
};

/** Puts all files away. */
export const importCancel: Command<'import.cancel'> = {
  id: 'import.cancel',
  shortcut: null,
  run({ store, tasks }) {
    tasks.cancel(TASK);
    store.setState(closeImport());
  },
};
