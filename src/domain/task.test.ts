import { describe, expect, it } from 'vitest';
import { createTask } from './task';

describe('createTask', () => {
  it('goes on after a breath when nobody cancels', async () => {
    await expect(createTask().breathe()).resolves.toBeUndefined();
  });

  it('lets a message that is already waiting be heard before it goes on', async () => {
    const { port1, port2 } = new MessageChannel();
    let heard = false;
    port1.onmessage = () => {
      heard = true;
      port1.close();
    };
    port2.postMessage('waiting');
    await createTask().breathe();
    await createTask().breathe();
    expect(heard).toBe(true);
  });

  it('throws the reason of a signal that was aborted before or during the breath', async () => {
    const before = new AbortController();
    before.abort();
    await expect(createTask({ signal: before.signal }).breathe()).rejects.toThrow(/abort/i);
    const during = new AbortController();
    const breath = createTask({ signal: during.signal }).breathe();
    during.abort(new Error('stopped by test'));
    await expect(breath).rejects.toThrow('stopped by test');
  });

  it('passes progress on', () => {
    const seen: unknown[] = [];
    createTask({ onProgress: (progress) => seen.push(progress) }).report({
      stage: 'search',
      done: 1,
      total: 3,
    });
    expect(seen).toEqual([{ stage: 'search', done: 1, total: 3 }]);
  });
});
