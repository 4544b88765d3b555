import { describe, expect, it } from 'vitest';
import { listenToDrops } from './dropped-files';

/** A page of which only its listeners matter. */
function aPage() {
  const target = new EventTarget();
  const said: (boolean | string[])[] = [];
  const stop = listenToDrops(target as unknown as Window, {
    over: (isOver) => said.push(isOver),
    drop: (files) => said.push(files.map(({ name }) => name)),
  });
  const send = (type: string, names: readonly string[] | null = ['a.csv']) => {
    const files = names?.map((name) => new File(['x'], name)) ?? [];
    const event = new Event(type, { cancelable: true });
    const dataTransfer = { types: names === null ? ['text/plain'] : ['Files'], files, dropEffect: 'none' };
    target.dispatchEvent(Object.assign(event, { dataTransfer }));
    return event.defaultPrevented;
  };
  return { said, send, stop };
}

describe('listenToDrops', () => {
  it('keeps the veil while files move over the elements of the page, and takes them all', () => {
    const { said, send } = aPage();
    expect(send('dragenter')).toBe(true);
    send('dragenter');
    send('dragleave');
    expect(send('dragover')).toBe(true);
    expect(said).toEqual([true, true]);
    expect(send('drop', ['a.csv', 'b.kml'])).toBe(true);
    expect(said.slice(2)).toEqual([false, ['a.csv', 'b.kml']]);
  });

  it('lifts it when they leave, and lets alone what is no file', () => {
    const { said, send, stop } = aPage();
    send('dragenter');
    send('dragleave');
    expect(said).toEqual([true, false]);
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) expect(send(type, null)).toBe(false);
    send('drop', []);
    stop();
    send('dragenter');
    expect(said).toEqual([true, false, false]);
  });
});
