import { describe, expect, it } from 'vitest';
import type { Dispatch } from '../commands/command';
import { initialState } from '../store/initial-state';
import { armIncident } from '../store/slices/incident/actions';
import { armPlan } from '../store/slices/planner/actions';
import { selectFeature } from '../store/slices/selection/actions';
import type { AppState, ViewId } from '../store/state';
import { keyAction } from './keyboard';

const inView = (view: ViewId) => initialState({ session: { view } });
const key = (name: string, mod = false, shift = false) => ({
  key: name,
  ctrlKey: mod,
  metaKey: false,
  shiftKey: shift,
  altKey: false,
});

/** The command that a key calls, with its input; null when the key is left alone. */
function pressed(state: AppState, event: ReturnType<typeof key>): unknown {
  const calls: unknown[] = [];
  const dispatch: Dispatch = (id, ...input: readonly unknown[]) => {
    calls.push([id, ...input]);
  };
  keyAction(event, state, dispatch)?.();
  return calls[0] ?? null;
}

describe('keys', () => {
  it.each([
    ['arm the incident', inView('operator'), key('i'), ['incident.arm', true]],
    ['disarm it', armIncident(true)(inView('operator')), key('I'), ['incident.arm', false]],
    ['arm a proposal', inView('planner'), key('p'), ['plan.arm', true]],
    ['leave i alone in the planner', inView('planner'), key('i'), null],
    ['leave p alone elsewhere', inView('operator'), key('p'), null],
    ['undo the incident', inView('operator'), key('z', true), ['incident.undo']],
    ['redo the incident', inView('operator'), key('Z', true, true), ['incident.redo']],
    ['undo the plan', inView('planner'), key('z', true), ['plan.undo']],
    ['redo the plan', inView('planner'), key('Z', true, true), ['plan.redo']],
    ['undo nothing in the public view', inView('finder'), key('z', true), null],
    ['redo nothing in the public view', inView('finder'), key('Z', true, true), null],
    ['leave a plain z alone', inView('operator'), key('z'), null],
    ['escape from placing', armIncident(true)(inView('operator')), key('Escape'), ['incident.arm', false]],
    ['escape from adding', armPlan(true)(inView('planner')), key('Escape'), ['plan.arm', false]],
    [
      'escape from the selection',
      selectFeature({ kind: 'team', id: 't' })(inView('operator')),
      key('Escape'),
      ['selection.select', null],
    ],
    ['leave escape alone otherwise', inView('operator'), key('Escape'), null],
    ['leave other keys alone', inView('operator'), key('q'), null],
  ] as const)('%s', (_, state, event, expected) => {
    expect(pressed(state, event)).toEqual(expected);
  });
});
