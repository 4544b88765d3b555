import { describe, expect, it } from 'vitest';
import { aBox } from '../../analysis/test-support/builders';
import type { LonLat } from '../../domain/geo';
import { armIncident, setIncident } from '../../store/slices/incident/actions';
import { draftClosure } from '../../store/slices/closures/actions';
import { armPlan, editPlan } from '../../store/slices/planner/actions';
import { anIncident, readyState } from '../../store/test-support/sample';
import type { HitTarget } from '../layers/layer-description';
import { clickIntent } from './click-intent';
import { cursorFor } from './cursor';
import { dragHandle } from './drag';
import { hitTest } from './hit-test';
import { runIntent } from './run-intent';

/** One degree is a thousand pixels; north is up. */
const flat = { project: ([lon, lat]: LonLat) => ({ x: lon * 1000, y: -lat * 1000 }) };
const mark = (id: string, position: LonLat, radiusPx = 10): HitTarget => ({
  ref: { kind: 'shelter', id },
  shape: 'point',
  position,
  radiusPx,
});
const zone: HitTarget = {
  ref: { kind: 'hazard', id: 'z' },
  shape: 'area',
  geometry: {
    type: 'MultiPolygon',
    coordinates: [aBox(0, 0, 1, 1).coordinates, aBox(2, 2, 3, 3).coordinates],
  },
};
const cluster: HitTarget = { ref: null, shape: 'cluster', position: [0.5, 0.5], radiusPx: 10 };
const at = (position: LonLat) => [flat.project(position), position] as const;

describe('hitTest', () => {
  it('takes the nearest mark that is touched, before any area', () => {
    const targets = [zone, mark('a', [0.5, 0.5]), mark('b', [0.508, 0.5])];
    expect(hitTest(targets, ...at([0.506, 0.5]), flat)?.ref?.id).toBe('b');
    expect(hitTest(targets, ...at([0.6, 0.6]), flat)?.ref?.id).toBe('z');
    expect(hitTest(targets, ...at([1.5, 1.5]), flat)).toBeNull();
    expect(hitTest(targets, ...at([2.5, 2.5]), flat)?.ref?.id).toBe('z');
  });
  it('takes a line where it runs, and the nearer of line and mark', () => {
    const line: HitTarget = {
      ref: { kind: 'street', id: 'l' },
      shape: 'line',
      path: [
        [0, 0],
        [0.1, 0],
        [0.1, 0.1],
      ],
      radiusPx: 8,
    };
    expect(hitTest([line], ...at([0.05, 0.005]), flat)?.ref?.id).toBe('l');
    expect(hitTest([line], ...at([0.105, 0.05]), flat)?.ref?.id).toBe('l');
    expect(hitTest([line], ...at([0.05, 0.05]), flat)).toBeNull();
    expect(hitTest([line], ...at([0.12, 0.1]), flat)).toBeNull();
    expect(hitTest([line, mark('a', [0.05, 0.004])], ...at([0.05, 0.004]), flat)?.ref?.id).toBe('a');
  });
  it('reaches farther where symbols are larger', () => {
    expect(hitTest([mark('a', [0, 0])], ...at([0.015, 0]), flat)).toBeNull();
    expect(hitTest([mark('a', [0, 0])], ...at([0.015, 0]), flat, 2)?.ref?.id).toBe('a');
  });
  it('sees through a hole', () => {
    const ring: HitTarget = {
      ref: { kind: 'gap', id: 'g' },
      shape: 'area',
      geometry: {
        type: 'Polygon',
        coordinates: [...aBox(0, 0, 1, 1).coordinates, ...aBox(0.4, 0.4, 0.6, 0.6).coordinates],
      },
    };
    expect(hitTest([ring], ...at([0.5, 0.5]), flat)).toBeNull();
    expect(hitTest([ring], ...at([0.2, 0.2]), flat)?.ref?.id).toBe('g');
  });
});

const here: LonLat = [0.3, 0.3];
const shelter = mark('dry', here);

describe('a click', () => {
  const operator = readyState({ session: { view: 'operator' } });
  const withIncident = setIncident(anIncident())(operator);

  it('places what was asked for, whatever lies under it', () => {
    expect(clickIntent(armIncident(true)(withIncident), 'operator', shelter, here).do).toBe('place-incident');
    const drawing = draftClosure({ zone: null, shape: 'line', vertices: [] })(withIncident);
    expect(clickIntent(drawing, 'operator', shelter, here).do).toBe('add-corner');
    expect(cursorFor(drawing, shelter, 'incident')).toBe('crosshair');
    expect(clickIntent(armPlan(true)(operator), 'planner', shelter, here).do).toBe('add-proposal');
  });
  it('of the operator places the first incident on free ground and on areas, but selects a mark', () => {
    expect(clickIntent(operator, 'operator', null, here).do).toBe('place-incident');
    expect(clickIntent(operator, 'operator', zone, here).do).toBe('place-incident');
    expect(clickIntent(operator, 'operator', shelter, here)).toEqual({ do: 'select', ref: shelter.ref });
  });
  it('beside everything takes the selection away, and else does nothing', () => {
    const selected = { ...withIncident, selection: { ...withIncident.selection, selected: shelter.ref } };
    expect(clickIntent(selected, 'operator', null, here)).toEqual({ do: 'select', ref: null });
    expect(clickIntent(withIncident, 'operator', null, here).do).toBe('nothing');
    expect(clickIntent(operator, 'planner', null, here).do).toBe('nothing');
    expect(clickIntent(operator, 'planner', zone, here)).toEqual({ do: 'select', ref: zone.ref });
  });
  it('on a cluster goes nearer', () => {
    expect(clickIntent(withIncident, 'operator', cluster, here)).toEqual({
      do: 'zoom-in',
      position: cluster.shape === 'cluster' ? cluster.position : null,
    });
  });
  it('of the finder says where I am, or selects a shelter', () => {
    const finder = readyState({ session: { view: 'finder' } });
    expect(clickIntent(finder, 'finder', zone, here).do).toBe('set-origin');
    expect(clickIntent(finder, 'finder', shelter, here)).toEqual({ do: 'select', ref: shelter.ref });
  });
  it('becomes exactly one command, or none', () => {
    const calls: unknown[][] = [];
    const dispatch = (...call: unknown[]) => void calls.push(call);
    runIntent({ do: 'place-incident', position: here }, dispatch, 12);
    runIntent({ do: 'add-proposal', position: here }, dispatch, 12);
    runIntent({ do: 'set-origin', position: here }, dispatch, 12);
    runIntent({ do: 'choose', index: 2 }, dispatch, 12);
    runIntent({ do: 'select', ref: null }, dispatch, 12);
    runIntent({ do: 'zoom-in', position: here }, dispatch, 12);
    runIntent({ do: 'nothing' }, dispatch, 12);
    expect(calls).toEqual([
      ['incident.place', { position: here }],
      ['plan.add', here],
      ['finder.origin', { position: here, label: null, from: 'map' }],
      ['finder.choose', 2],
      ['selection.select', null],
      ['camera.go', { centre: here, zoom: 14 }],
    ]);
  });
});

describe('what can be dragged', () => {
  const plan = editPlan({
    note: 'add',
    put: [{ id: 'p', name: 'P', position: [0.5, 0.5], shelterClass: 'emergency', effectiveAreaM2: 1 }],
    remove: [],
  });
  it('is the incident of the operator and the proposals of the planner', () => {
    const operator = setIncident(anIncident({ position: here }))(
      readyState({ session: { view: 'operator' } }),
    );
    expect(dragHandle(operator, flat.project(here), flat)).toBe('incident');
    expect(dragHandle(operator, flat.project([0.9, 0.9]), flat)).toBeNull();
    const planner = plan(readyState({ session: { view: 'planner' } }));
    expect(dragHandle(planner, flat.project([0.505, 0.5]), flat)).toEqual({ proposal: 'p' });
    expect(dragHandle(planner, flat.project(here), flat)).toBeNull();
    expect(dragHandle(plan(operator), flat.project([0.5, 0.5]), flat)).toBeNull();
  });
  it('shows in the pointer, as everything else does', () => {
    const operator = readyState({ session: { view: 'operator' } });
    const placed = setIncident(anIncident())(operator);
    expect(cursorFor(armIncident(true)(placed), shelter, 'incident')).toBe('crosshair');
    expect(cursorFor(placed, shelter, 'incident')).toBe('move');
    expect(cursorFor(placed, shelter, null)).toBe('pointer');
    expect(cursorFor(placed, cluster, null)).toBe('zoom-in');
    expect(cursorFor(placed, null, null)).toBe('grab');
    expect(cursorFor(operator, null, null)).toBe('crosshair');
  });
});
