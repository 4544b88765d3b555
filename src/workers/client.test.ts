import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnlanError } from '../domain/errors';
import { createTask } from '../domain/task';
import { quickSiting } from '../analysis/siting/quick/quick';
import { anInstance } from '../analysis/siting/test-support/instances';
import { someStandards } from '../analysis/test-support/builders';
import type { Standards } from '../domain/standards';
import { createEngine } from './client';
import type { Handlers } from './jobs';
import type { Engine, NearestRequest } from './protocol';
import { type FakeWorker, fakeWorker } from './test-support/fake-worker';

const standards: Standards = someStandards();
const search = { query: 'rambla', limit: 5, near: null };
const hit = { label: 'Rambla', detail: null, kind: 'street', position: [0, 0] } as const;

let engine: Engine | null = null;
let workers: FakeWorker[] = [];
afterEach(() => {
  engine?.dispose();
  workers = [];
});

function start(handlers: Partial<Handlers>): Engine {
  const spawn = () => {
    const worker = fakeWorker(handlers);
    workers.push(worker);
    return worker;
  };
  engine = createEngine({ packWorker: spawn, analysisWorker: spawn, solverWorker: spawn });
  return engine;
}

/** Never answers by itself; says when it has really stopped. */
function endless() {
  let stopped: () => void = () => {};
  const whenStopped = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const handler: Handlers['places/search'] = async (_, { signal }) => {
    const task = createTask({ signal });
    try {
      for (;;) await task.breathe();
    } finally {
      stopped();
    }
  };
  return { handler, whenStopped };
}

describe('a job', () => {
  it('goes to its worker and comes back', async () => {
    const running = start({ 'places/search': ({ query }) => [{ ...hit, label: query }] });
    expect(await running.run('places/search', search)).toEqual([{ ...hit, label: 'rambla' }]);
    expect(workers).toHaveLength(1);
  });

  it('keeps its answer apart from others that run at the same time', async () => {
    const running = start({
      'places/search': async ({ query }, { signal }) => {
        if (query === 'slow') for (let i = 0; i < 5; i++) await createTask({ signal }).breathe();
        return [{ ...hit, label: query }];
      },
    });
    const order: string[] = [];
    await Promise.all(
      ['slow', 'fast'].map(async (query) => {
        const [found] = await running.run('places/search', { ...search, query });
        order.push(found?.label ?? '');
      }),
    );
    expect(order).toEqual(['fast', 'slow']);
  });

  it('tells its progress, but not every step of a fast one', async () => {
    const running = start({
      'places/search': (_, { onProgress }) => {
        for (let done = 0; done <= 1000; done++) onProgress({ stage: 'search', done, total: 1000 });
        onProgress({ stage: 'join', done: 0, total: null });
        return [];
      },
    });
    const seen: string[] = [];
    await running.run('places/search', search, {
      onProgress: ({ stage, done }) => seen.push(`${stage} ${done}`),
    });
    expect(seen[0]).toBe('search 0');
    expect(seen.slice(-2)).toEqual(['search 1000', 'join 0']);
    expect(seen.length).toBeLessThan(100);
  });
});

describe('errors', () => {
  it('cross as problems and come out as AnlanError', async () => {
    const running = start({
      'places/search': () => {
        throw new AnlanError('pack-file-missing', { file: 'places.bin' });
      },
    });
    const thrown = await running.run('places/search', search).catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(AnlanError);
    expect(thrown).toMatchObject({
      problem: { code: 'pack-file-missing', params: { file: 'places.bin' } },
    });
  });

  it('that nobody expected keep their message', async () => {
    const running = start({ 'places/search': () => Promise.reject(new TypeError('x is undefined')) });
    await expect(running.run('places/search', search)).rejects.toMatchObject({
      problem: { code: 'unexpected', params: { message: 'x is undefined' } },
    });
  });

  it('name a job that the worker does not know', async () => {
    await expect(start({}).run('places/search', search)).rejects.toMatchObject({
      problem: { code: 'unexpected', params: { message: 'no handler for places/search' } },
    });
  });

  it('tell of a request that cannot be sent', async () => {
    const unsendable = { ...search, query: (() => 'x') as unknown as string };
    await expect(start({}).run('places/search', unsendable)).rejects.toMatchObject({
      problem: { code: 'engine-failed', params: { job: 'places/search' } },
    });
  });
});

describe('cancel', () => {
  it('rejects at once and stops the work in the worker', async () => {
    const { handler, whenStopped } = endless();
    const controller = new AbortController();
    const run = start({ 'places/search': handler }).run('places/search', search, {
      signal: controller.signal,
    });
    controller.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await whenStopped;
  });

  it('does not start what is cancelled already', async () => {
    const running = start({ 'places/search': () => [] });
    await expect(running.run('places/search', search, { signal: AbortSignal.abort() })).rejects.toMatchObject(
      { name: 'AbortError' },
    );
    expect(workers).toHaveLength(0);
  });

  it('leaves other runs alone', async () => {
    const { handler } = endless();
    const controller = new AbortController();
    const running = start({
      'places/search': handler,
      'pack/open': () => Promise.reject(new Error('later')),
    });
    const cancelled = running.run('places/search', search, { signal: controller.signal });
    const other = running.run('pack/open', { baseUrl: '/p/', audience: 'public' });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    await expect(other).rejects.toMatchObject({ problem: { params: { message: 'later' } } });
  });

  it('after the answer does nothing', async () => {
    const controller = new AbortController();
    const running = start({ 'places/search': () => [hit] });
    const hits = await running.run('places/search', search, { signal: controller.signal });
    controller.abort();
    expect(hits).toEqual([hit]);
    expect(workers[0]?.messages.map(({ type }) => type)).toEqual(['run']);
  });

  it('before the answer arrives makes the answer unheard', async () => {
    let answer: () => void = () => {};
    const running = start({
      'places/search': ({ query }) =>
        query === 'late'
          ? new Promise((resolve) => {
              answer = () => resolve([hit]);
            })
          : [],
    });
    const controller = new AbortController();
    const late = running.run('places/search', { ...search, query: 'late' }, { signal: controller.signal });
    await running.run('places/search', search);
    controller.abort();
    answer();
    await expect(late).rejects.toMatchObject({ name: 'AbortError' });
    expect(await running.run('places/search', search)).toEqual([]);
  });
});

describe('buffers', () => {
  it('change hands in both directions', async () => {
    const running = start({
      'network/load': ({ roads }) => ({ nodes: roads?.byteLength ?? 0, edges: 0, bbox: null }),
      'pack/open': () => ({ datasets: {} as never, roads: new ArrayBuffer(16), problems: [] }),
    });
    const roads = new ArrayBuffer(8);
    expect(await running.run('network/load', { roads, standards })).toMatchObject({ nodes: 8 });
    expect(roads.byteLength).toBe(0);
    const opened = await running.run('pack/open', { baseUrl: '/p/', audience: 'public' });
    expect(opened.roads?.byteLength).toBe(16);
  });
});

describe('repeated values', () => {
  it('cross once and are the same object in the worker', async () => {
    const seen: unknown[] = [];
    const running = start({
      'nearest/run': (request) => {
        seen.push(request.shelters);
        throw new AnlanError('network-missing');
      },
    });
    const shelters: NearestRequest['shelters'] = [];
    const request = { shelters, standards, k: 1 } as unknown as NearestRequest;
    await running.run('nearest/run', request).catch(() => null);
    await running.run('nearest/run', { ...request, k: 2 }).catch(() => null);
    expect(seen[1]).toBe(seen[0]);
  });
});

describe('a broken worker', () => {
  const roadHandlers = () => {
    let loaded = 0;
    const handlers: Partial<Handlers> = {
      'network/load': ({ roads }) => {
        loaded = roads?.byteLength ?? -1;
        return { nodes: loaded, edges: 0, bbox: null };
      },
      'nearest/run': () => {
        throw new AnlanError('unexpected', { message: `network of ${loaded} bytes` });
      },
    };
    return handlers;
  };
  const nearest = { standards } as unknown as NearestRequest;

  it('fails the runs it has in hand, and says which', async () => {
    const running = start({ 'places/search': endless().handler });
    const run = running.run('places/search', search);
    workers[0]?.crash();
    await expect(run).rejects.toMatchObject({
      problem: { code: 'engine-failed', params: { job: 'places/search', message: 'out of memory' } },
    });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('is replaced by the next job, which finds the road graph as before', async () => {
    const running = start(roadHandlers());
    await running.run('network/load', { roads: new ArrayBuffer(24), standards });
    workers[0]?.crash('messageerror');
    await expect(running.run('nearest/run', nearest)).rejects.toMatchObject({
      problem: { params: { message: 'network of 24 bytes' } },
    });
    expect(workers).toHaveLength(2);
    expect(workers[1]?.messages.map((message) => message.type === 'run' && message.job)).toEqual([
      'network/load',
      'nearest/run',
    ]);
  });

  it('that never held a graph is replaced without one', async () => {
    const running = start(roadHandlers());
    const first = running.run('nearest/run', nearest).catch((reason: unknown) => reason);
    workers[0]?.crash('error', '');
    expect(await first).toMatchObject({ problem: { params: { message: 'worker error' } } });
    await expect(running.run('nearest/run', nearest)).rejects.toMatchObject({
      problem: { params: { message: 'network of 0 bytes' } },
    });
    expect(workers[1]?.messages).toHaveLength(1);
  });

  it('remembers that the last graph was dropped', async () => {
    const running = start(roadHandlers());
    await running.run('network/load', { roads: new ArrayBuffer(24), standards });
    await running.run('network/load', { roads: null, standards });
    workers[0]?.crash();
    await expect(running.run('nearest/run', nearest)).rejects.toMatchObject({
      problem: { params: { message: 'network of -1 bytes' } },
    });
  });

  it('is not given a graph that could not be loaded, nor the one before it', async () => {
    const handlers = roadHandlers();
    const running = start({
      ...handlers,
      'network/load': (request, context) => {
        if (request.roads?.byteLength === 1)
          throw new AnlanError('pack-file-unreadable', { file: 'roads.bin' });
        return handlers['network/load']!(request, context);
      },
    });
    await running.run('network/load', { roads: new ArrayBuffer(24), standards });
    await running.run('network/load', { roads: new ArrayBuffer(1), standards }).catch(() => null);
    workers[0]?.crash();
    await running.run('nearest/run', nearest).catch(() => null);
    expect(workers[1]?.messages).toHaveLength(1);
  });

  it('is given the graph whose loading was cancelled after it had left', async () => {
    const running = start(roadHandlers());
    const controller = new AbortController();
    const load = running.run('network/load', { roads: new ArrayBuffer(24), standards }, controller);
    controller.abort();
    await expect(load).rejects.toMatchObject({ name: 'AbortError' });
    workers[0]?.crash();
    await expect(running.run('nearest/run', nearest)).rejects.toMatchObject({
      problem: { params: { message: 'network of 24 bytes' } },
    });
  });

  it('is not given the old graph when a new one comes anyway', async () => {
    const running = start(roadHandlers());
    await running.run('network/load', { roads: new ArrayBuffer(24), standards });
    workers[0]?.crash();
    await running.run('network/load', { roads: new ArrayBuffer(48), standards });
    expect(workers[1]?.messages).toHaveLength(1);
  });

  it('opens the pack again before it searches places', async () => {
    const opened: string[] = [];
    const running = start({
      'pack/open': ({ baseUrl }) => {
        opened.push(baseUrl);
        return { datasets: {} as never, roads: null, problems: [] };
      },
      'places/search': () => [hit],
    });
    await running.run('pack/open', { baseUrl: '/p/', audience: 'public' });
    workers[0]?.crash();
    expect(await running.run('places/search', search)).toEqual([hit]);
    expect(opened).toEqual(['/p/', '/p/']);
  });

  it('that breaks again while it is being filled fails that job, not the next', async () => {
    const running = start(roadHandlers());
    await running.run('network/load', { roads: new ArrayBuffer(24), standards });
    workers[0]?.crash();
    const run = running.run('nearest/run', nearest).catch((reason: unknown) => reason);
    workers[1]?.crash();
    expect(await run).toMatchObject({ problem: { code: 'engine-failed' } });
    await expect(running.run('nearest/run', nearest)).rejects.toMatchObject({
      problem: { params: { message: 'network of 24 bytes' } },
    });
  });
});

describe('the address of a pack', () => {
  it('is meant against the page, not against the script of the worker', async () => {
    const addresses: string[] = [];
    const running = start({
      'pack/open': ({ baseUrl }) => {
        addresses.push(baseUrl);
        return { datasets: {} as never, roads: null, problems: [] };
      },
    });
    vi.stubGlobal('document', { baseURI: 'https://anlan.example/app/?view=planner' });
    await running.run('pack/open', { baseUrl: 'packs/a/', audience: 'public' });
    vi.unstubAllGlobals();
    expect(addresses).toEqual(['https://anlan.example/app/packs/a/']);
  });
});

describe('dispose', () => {
  it('ends what runs, and answers nothing more', async () => {
    const running = start({ 'places/search': endless().handler });
    const run = running.run('places/search', search);
    running.dispose();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.terminated).toBe(true);
    await expect(running.run('places/search', search)).rejects.toMatchObject({
      problem: { code: 'engine-failed' },
    });
  });
});

describe('a solver', () => {
  const request = { instance: anInstance([[1]]), timeLimitS: 1 };
  const answer = quickSiting(request.instance);

  it('tells each better answer, then the last', async () => {
    const running = start({
      'siting/solve': (_, { onProgress }) => {
        onProgress({ stage: 'search', done: 0, total: null, siting: answer });
        return answer;
      },
    });
    const told: unknown[] = [];
    const solved = await running.run('siting/solve', request, {
      onProgress: ({ siting }) => told.push(siting),
    });
    expect(told).toEqual([answer]);
    expect(solved).toEqual(answer);
  });

  it('is ended when its job is cancelled, for it does not listen while it works; the next job gets a new one', async () => {
    let round = 0;
    const running = start({
      'siting/solve': () => (round++ === 0 ? new Promise(() => {}) : answer),
      'places/search': () => [hit],
    });
    const stop = new AbortController();
    const cancelled = running.run('siting/solve', request, { signal: stop.signal });
    await running.run('places/search', search);
    stop.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow('enough');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(await running.run('siting/solve', request)).toEqual(answer);
    expect(workers).toHaveLength(3);
    expect(await running.run('places/search', search)).toHaveLength(1);
    expect(workers[1]?.terminated).toBe(false);
  });
});
