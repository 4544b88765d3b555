import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoadClosure } from '../domain/closure';
import { closedRoadsById, closuresInUse, isClosureEditLatest } from '../store/slices/closures/selectors';
import { coverageVersion, nearestVersion } from '../store/slices/runs/versions';
import { closedRoadsRequest, coverageRequest, finderRequest, nearestRequest } from './requests';
import { bench, settle } from './test-support/bench';

function drawLine({ dispatch }: Pick<ReturnType<typeof bench>, 'dispatch'>): void {
  dispatch('closure.draw', 'line');
  dispatch('closure.point', [0.1, 0.1]);
  dispatch('closure.point', [0.2, 0.1]);
  dispatch('closure.finish');
}

function first({ state }: Pick<ReturnType<typeof bench>, 'state'>): RoadClosure {
  const [closure] = state().closures.items;
  if (!closure) throw new Error('no closure');
  return closure;
}

describe('drawing a closure', () => {
  it('makes an area of three corners, closed to everybody, from now on', () => {
    const { dispatch, state } = bench();
    dispatch('incident.arm', true);
    dispatch('closure.draw', 'area');
    expect(state().incident.placing).toBe(false);
    for (const corner of [
      [0.1, 0.1],
      [0.2, 0.1],
      [0.2, 0.2],
    ] as const)
      dispatch('closure.point', corner);
    dispatch('closure.finish');
    expect(state().closures).toMatchObject({
      draft: null,
      items: [
        {
          id: 'closure-1',
          name: 'C1',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0.1, 0.1],
                [0.2, 0.1],
                [0.2, 0.2],
                [0.1, 0.1],
              ],
            ],
          },
          roads: { walk: { effect: 'closed' }, emergency: { effect: 'closed' } },
          since: new Date(state().clock.nowMs).toISOString(),
        },
      ],
    });
    expect(state().selection.selected).toEqual({ kind: 'closure', id: 'closure-1' });
  });

  it('makes a line of two corners and a point of one click', () => {
    const { dispatch, state } = bench();
    drawLine({ dispatch });
    dispatch('closure.draw', 'point');
    dispatch('closure.point', [0.3, 0.3]);
    expect(state().closures.items.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [0.1, 0.1],
          [0.2, 0.1],
        ],
      },
      { type: 'Point', coordinates: [0.3, 0.3] },
    ]);
  });

  it('does not end with too few corners, says so, and goes on', () => {
    const { dispatch, state, codes } = bench();
    dispatch('closure.draw', 'area');
    dispatch('closure.point', [0.1, 0.1]);
    dispatch('closure.finish');
    expect(codes()).toEqual(['closure-incomplete']);
    expect(state().closures).toMatchObject({ items: [], draft: { vertices: [[0.1, 0.1]] } });
  });

  it('takes corners back one by one, leaves out the same one twice, and stops', () => {
    const { dispatch, state, codes } = bench();
    dispatch('closure.draw', 'line');
    dispatch('closure.point', [0.1, 0.1]);
    dispatch('closure.point', [0.1, 0.1]);
    expect(state().closures.draft?.vertices).toHaveLength(1);
    dispatch('closure.point', [200, 0.1]);
    expect(codes()).toEqual(['coordinates-invalid']);
    dispatch('closure.back');
    expect(state().closures.draft?.vertices).toEqual([]);
    dispatch('closure.back');
    expect(state().closures.draft).toBeNull();
    dispatch('closure.draw', 'line');
    dispatch('closure.cancel');
    for (const id of ['closure.back', 'closure.finish'] as const) dispatch(id);
    dispatch('closure.point', [0.1, 0.1]);
    expect(state().closures).toMatchObject({ draft: null, items: [] });
  });
});

describe('a drawn closure', () => {
  it('is changed, and never by a factor that is none', () => {
    const page = bench();
    drawLine(page);
    const closure = first(page);
    page.dispatch('closure.change', { ...closure, name: 'Bridge' });
    const slow = (factor: number) => ({ ...closure.roads, car: { effect: 'slow', factor } as const });
    page.dispatch('closure.change', { ...closure, roads: slow(0.5) });
    page.dispatch('closure.change', { ...closure, roads: slow(Number.NaN) });
    page.dispatch('closure.change', { ...closure, id: 'closure-9' });
    page.dispatch('closure.remove', 'closure-9');
    expect(page.codes()).toEqual(['closure-factor-invalid', 'closure-factor-invalid']);
    expect(page.state().closures.items).toMatchObject([{ name: 'Bridge' }]);
  });

  it('leaves no empty card when it is lifted, by undo or by clearing', () => {
    const page = bench();
    drawLine(page);
    page.dispatch('closure.undo');
    expect(page.state()).toMatchObject({ closures: { items: [] }, selection: { selected: null } });
    page.dispatch('closure.redo');
    page.dispatch('selection.select', { kind: 'closure', id: 'closure-1' });
    page.dispatch('closure.clear');
    page.dispatch('closure.clear');
    expect(page.state()).toMatchObject({
      closures: { items: [], undo: [{}, {}] },
      selection: { selected: null },
    });
  });

  it('keeps its number, whatever was undone', () => {
    const page = bench();
    drawLine(page);
    drawLine(page);
    page.dispatch('closure.undo');
    page.dispatch('closure.remove', 'closure-1');
    drawLine(page);
    expect(page.state().closures.items.map(({ id }) => id)).toEqual(['closure-2']);
    page.dispatch('closure.undo');
    page.dispatch('closure.undo');
    drawLine(page);
    expect(page.state().closures.items.map(({ id }) => id)).toEqual(['closure-1', 'closure-3']);
  });

  it('comes back by undo and goes by redo to exactly what was', () => {
    const step = fc.constantFrom('line', 'point', 'remove', 'clear', 'change');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { dispatch, state } = bench();
        const seen = [state().closures.items];
        for (const one of steps) {
          const [closure] = state().closures.items;
          if (one === 'line') drawLine({ dispatch });
          else if (one === 'point') {
            dispatch('closure.draw', 'point');
            dispatch('closure.point', [0.4, 0.4]);
          } else if (one === 'clear') dispatch('closure.clear');
          else if (closure && one === 'remove') dispatch('closure.remove', closure.id);
          else if (closure) dispatch('closure.change', { ...closure, note: `${closure.note}x` });
          if (state().closures.items !== seen.at(-1)) seen.push(state().closures.items);
        }
        for (const items of seen.toReversed().slice(1)) {
          dispatch('closure.undo');
          expect(state().closures.items).toEqual(items);
        }
        dispatch('closure.undo');
        for (const items of seen.slice(1)) {
          dispatch('closure.redo');
          expect(state().closures.items).toEqual(items);
        }
        dispatch('closure.redo');
        expect(state().closures.items).toEqual(seen.at(-1));
      }),
      { numRuns: 60 },
    );
  });

  it('is the last edit until another is made', () => {
    const page = bench();
    expect(isClosureEditLatest(page.state())).toBe(false);
    drawLine(page);
    expect(isClosureEditLatest(page.state())).toBe(true);
    page.dispatch('incident.place', { position: [0.1, 0.1] });
    expect(isClosureEditLatest(page.state())).toBe(false);
    page.dispatch('closure.undo');
    expect(isClosureEditLatest(page.state())).toBe(true);
    page.dispatch('plan.add', [0.1, 0.2]);
    expect(isClosureEditLatest(page.state())).toBe(false);
  });
});

describe('every answer', () => {
  it('heeds drawn closures, and is out of date when one changes', () => {
    const page = bench();
    page.dispatch('incident.place', { position: [0.1, 0.1] });
    const before = [nearestVersion(page.state()), coverageVersion(page.state())];
    drawLine(page);
    const { items } = page.state().closures;
    expect(nearestRequest(page.state())?.closures).toBe(items);
    expect(coverageRequest(page.state(), 'baseline')?.closures).toBe(items);
    const during = [nearestVersion(page.state()), coverageVersion(page.state())];
    for (const [index, version] of during.entries()) expect(version).not.toBe(before[index]);
    page.dispatch('closure.change', { ...first(page), name: 'only a name' });
    expect([nearestVersion(page.state()), coverageVersion(page.state())]).toEqual(during);
    page.dispatch('closure.clear');
    expect([nearestVersion(page.state()), coverageVersion(page.state())]).toEqual(before);
  });

  it('is given to the public without them', () => {
    const page = bench();
    drawLine(page);
    const { session, finder, ...rest } = page.state();
    const origin = { position: [0.1, 0.1], label: null, from: 'map' } as const;
    const state = {
      ...rest,
      session: { ...session, view: 'finder' as const },
      finder: { ...finder, origin },
    };
    expect(closuresInUse(state)).toEqual([]);
    expect(closedRoadsRequest(state)).toBeNull();
    expect(finderRequest(state)).not.toBeNull();
    expect(finderRequest(state)?.closures).toBeUndefined();
  });

  it('finds the roads under closures, and forgets them with the last closure', async () => {
    const page = bench();
    drawLine(page);
    page.dispatch('closure.roads');
    const item = { closureId: 'closure-1', edgeCount: 2, lengthM: 90, lines: [] };
    await page.job('closed-roads/run').finish({ items: [item] });
    expect(closedRoadsById(page.state()).get('closure-1')).toEqual(item);
    page.dispatch('closure.roads');
    expect(closedRoadsById(page.state()).get('closure-1')).toEqual(item);
    page.dispatch('closure.clear');
    page.dispatch('closure.roads');
    await settle();
    expect(page.state().closures.roads).toEqual({ state: 'idle' });
    expect(closedRoadsById(page.state()).size).toBe(0);
  });
});
