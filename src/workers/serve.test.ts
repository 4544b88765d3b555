import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from './messages';
import { serve } from './serve';

describe('serve', () => {
  it('tells of a parcel that names a value it never got', () => {
    const sent: FromWorker[] = [];
    let listener: (event: MessageEvent<ToWorker>) => void = () => {};
    const scope = {
      postMessage: (message: FromWorker) => sent.push(message),
      addEventListener: (_: 'message', heard: typeof listener) => {
        listener = heard;
      },
    };
    serve(scope, {});
    const parcel = { own: {}, shared: { cells: { ref: 3 } }, forget: [] };
    listener(new MessageEvent('message', { data: { type: 'run', id: 1, job: 'coverage/run', parcel } }));
    expect(sent).toMatchObject([{ type: 'failed', id: 1, problem: { code: 'unexpected' } }]);
  });

  it('lets a cancel pass that comes after the end', () => {
    let listener: (event: MessageEvent<ToWorker>) => void = () => {};
    const scope = {
      postMessage: () => {},
      addEventListener: (_: 'message', heard: typeof listener) => {
        listener = heard;
      },
    };
    serve(scope, {});
    const late = new MessageEvent<ToWorker>('message', { data: { type: 'cancel', id: 9 } });
    expect(() => listener(late)).not.toThrow();
  });
});
