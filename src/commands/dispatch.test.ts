import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { AnlanError } from '../domain/errors';
import { isMessageKey } from '../i18n/translate';
import { initialState } from '../store/initial-state';
import { memoryCities } from '../store/test-support/memory-cities';
import { createAppStore } from '../store/store';
import { createDispatch } from './dispatch';
import { COMMANDS, type CommandRegistry } from './registry';
import { createTasks } from './tasks';
import { fakeEngine, settle } from './test-support/bench';

function dispatchWith(changes: Partial<CommandRegistry>) {
  const store = createAppStore(initialState());
  const services = {
    store,
    engine: fakeEngine().engine,
    tasks: createTasks(),
    now: () => 0,
    packsUrl: 'http://host/packs/',
    fetch: () => Promise.reject(new Error('unused')),
    locate: () => Promise.reject(new Error('unused')),
    save: () => undefined,
    cities: memoryCities(),
    pickFolder: async () => null,
  };
  return { store, dispatch: createDispatch(services, { ...COMMANDS, ...changes }) };
}

describe('createDispatch', () => {
  it('makes a notice of what a command throws, at once or later', async () => {
    const { store, dispatch } = dispatchWith({
      'incident.clear': {
        id: 'incident.clear',
        shortcut: null,
        run() {
          throw new AnlanError('storage-full');
        },
      },
      'incident.undo': {
        id: 'incident.undo',
        shortcut: null,
        run: () => Promise.reject(new RangeError('broken')),
      },
    });
    dispatch('incident.clear');
    dispatch('incident.undo');
    await settle();
    expect(store.getState().notices.map(({ problem }) => problem)).toEqual([
      { code: 'storage-full', params: {} },
      { code: 'unexpected', params: { message: 'broken' } },
    ]);
  });
});

describe('the registry', () => {
  it('has a label for each command', () => {
    expect(Object.keys(COMMANDS).filter((id) => !isMessageKey(`command.${id}`))).toEqual([]);
  });

  it('holds each command under its own id, and every id of the catalogue', () => {
    expect(Object.entries(COMMANDS).filter(([id, command]) => id !== command.id)).toEqual([]);
    const catalogue = readFileSync(new URL('./catalogue.ts', import.meta.url), 'utf8');
    const ids = [...catalogue.matchAll(/^ {2}'([a-z.-]+)':/gm)].map((match) => match[1]);
    expect(new Set(Object.keys(COMMANDS))).toEqual(new Set(ids));
  });
});
