import type { LonLat } from '../../domain/geo';
import { aCoverageResult, aNearestResult, readyState, someDatasets } from '../../store/test-support/sample';
import { type AppStore, createAppStore } from '../../store/store';
import type { AppState } from '../../store/state';
import type { Engine, JobName, Jobs, RunOptions } from '../../workers/protocol';
import { memoryCities } from '../../store/test-support/memory-cities';
import type { Dispatch } from '../command';
import { createDispatch, type Services } from '../dispatch';
import { COMMANDS, type CommandRegistry } from '../registry';
import type { PickFolder } from '../out-folder';
import { createTasks } from '../tasks';

/** One job that was asked of the fake engine; the test decides when and how it ends. */
export interface AskedJob<Name extends JobName = JobName> {
  readonly name: Name;
  readonly request: Jobs[Name]['request'];
  readonly options: RunOptions;
  readonly finish: (response: Jobs[Name]['response']) => Promise<void>;
  readonly fail: (thrown: unknown) => Promise<void>;
}

/** Lets everything run that waits for a promise. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

/** An engine that answers only when the test says so, and rejects at once when it is cancelled. */
export function fakeEngine() {
  const jobs: AskedJob[] = [];
  const engine: Engine = {
    run<Name extends JobName>(name: Name, request: Jobs[Name]['request'], options: RunOptions = {}) {
      return new Promise<Jobs[Name]['response']>((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        const job: AskedJob<Name> = {
          name,
          request,
          options,
          finish: (response) => (resolve(response), settle()),
          fail: (thrown) => (reject(thrown), settle()),
        };
        jobs.push(job as unknown as AskedJob);
      });
    },
    dispose() {},
  };
  return { engine, jobs };
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer> | Blob;
  readonly mediaType: string;
}

export interface Bench {
  readonly store: AppStore;
  readonly dispatch: Dispatch;
  readonly cities: ReturnType<typeof memoryCities>;
  readonly jobs: readonly AskedJob[];
  /** The last job asked of a name; fails the test when there is none. */
  readonly job: <Name extends JobName>(name: Name) => AskedJob<Name>;
  readonly state: () => AppState;
  /** Files handed to the person, the first first. */
  readonly saved: readonly SavedFile[];
  readonly codes: () => readonly string[];
}

export interface BenchOptions {
  readonly state?: AppState;
  readonly fetch?: (url: string) => Promise<Response>;
  readonly locate?: () => Promise<LonLat>;
  readonly pickFolder?: PickFolder;
  /** Commands in the place of those that are fetched when they are first called. */
  readonly commands?: Partial<CommandRegistry>;
}

/** Commands over a store and a fake engine; the pack of the samples is open unless a state is given. */
export function bench(options: BenchOptions = {}): Bench {
  const store = createAppStore(options.state ?? readyState());
  const { engine, jobs } = fakeEngine();
  const saved: SavedFile[] = [];
  const cities = memoryCities();
  let wallMs = 0;
  const services: Services = {
    store,
    engine,
    tasks: createTasks(),
    now: () => (wallMs += 5),
    packsUrl: 'http://host/packs/',
    fetch: options.fetch ?? (() => Promise.reject(new TypeError('no network in this test'))),
    save: (name, bytes, mediaType) => saved.push({ name, bytes, mediaType }),
    cities,
    pickFolder: options.pickFolder ?? (async () => null),
    locate: options.locate ?? (() => Promise.reject(new Error('no device in this test'))),
  };
  const dispatch = createDispatch(services, { ...COMMANDS, ...options.commands });
  return {
    store,
    dispatch,
    cities,
    jobs,
    job: (name) => {
      const found = jobs.findLast((job) => job.name === name);
      if (!found) throw new Error(`no job ${name} was asked for`);
      return found as unknown as AskedJob<typeof name>;
    },
    state: store.getState,
    saved,
    codes: () => store.getState().notices.map(({ problem }) => problem.code),
  };
}

export { aCoverageResult, aNearestResult, readyState, someDatasets };
