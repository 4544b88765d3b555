import { describe, expect, it } from 'vitest';
import type { Dispatch } from '../commands/command';
import { CLOSED_TO_ALL } from '../domain/closure';
import { initialState } from '../store/initial-state';
import { armIncident } from '../store/slices/incident/actions';
import { armPlan } from '../store/slices/planner/actions';
import { draftClosure, editClosures, undoClosure } from '../store/slices/closures/actions';
import { editOwn, undoOwn } from '../store/slices/own/actions';
import { selectFeature } from '../store/slices/selection/actions';
import type { AppState, ViewId } from '../store/state';
import { someShelters } from '../store/test-support/own-layers';
import { keyAction } from './keyboard';

const inView = (view: ViewId) => initialState({ session: { view } });
const key = (name: string, mod = false, shift = false) => ({
  key: name,
  ctrlKey: mod,
  metaKey: false,
  shiftKey: shift,
  altKey: false,
});

const drawing = draftClosure({ zone: null, shape: 'line', vertices: [[0, 0]] });
const closed = editClosures({
  note: 'add',
  put: [
    {
      id: 'closure-1',
      name: 'C1',
      geometry: { type: 'Point', coordinates: [0, 0] },
      roads: CLOSED_TO_ALL,
      since: null,
      note: '',
    },
  ],
  remove: [],
});

const own = editOwn({ note: 'add', put: [someShelters(['a'])], remove: [] });

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
    ['take own data back first', own(closed(inView('operator'))), key('z', true), ['own.undo']],
    ['take a later closure back first', closed(own(inView('operator'))), key('z', true), ['closure.undo']],
    ['bring own data again', undoOwn()(own(inView('planner'))), key('z', true, true), ['own.redo']],
    ['begin to draw a closure', inView('operator'), key('c'), ['closure.draw', 'line']],
    ['begin to draw one in the planner', inView('planner'), key('c'), ['closure.draw', 'line']],
    ['draw no closure in the public view', inView('finder'), key('c'), null],
    ['stop drawing', drawing(inView('operator')), key('c'), ['closure.cancel']],
    ['stop drawing by Escape', drawing(inView('operator')), key('Escape'), ['closure.cancel']],
    ['finish what is drawn', drawing(inView('operator')), key('Enter'), ['closure.finish']],
    ['take a corner back', drawing(inView('operator')), key('Backspace'), ['closure.back']],
    ['take a corner back by undo', drawing(inView('planner')), key('z', true), ['closure.back']],
    ['leave Enter alone else', inView('operator'), key('Enter'), null],
    ['leave Backspace alone else', inView('operator'), key('Backspace'), null],
    ['undo the closure that was the last edit', closed(inView('operator')), key('z', true), ['closure.undo']],
    ['redo it', undoClosure()(closed(inView('planner'))), key('Z', true, true), ['closure.redo']],
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
