import { describe, expect, it } from 'vitest';
import { aShelter } from '../analysis/test-support/builders';
import { AnlanError } from '../domain/errors';
import { restoreOwn } from '../store/slices/own/actions';
import type { ImportCheck, ImportPlan, ImportPreview } from '../store/state';
import { filesOffer } from './files-offer';
import { importConfirm } from './import-confirm';
import {
  importBack,
  importCancel,
  importCheckRun,
  importLook,
  importOffer,
  importPlan,
  importRead,
  importSkip,
} from './import-file';
import { bench, readyState, settle } from './test-support/bench';

const plan: ImportPlan = {
  table: 'list',
  kind: 'shelters',
  position: { from: 'columns', x: 'lon', y: 'lat' },
  swapped: false,
  crs: { kind: 'geographic' },
  datum: 'wgs84',
  fields: { name: 'Name' },
  classes: {},
  factors: {},
  constants: {},
  grade: 'official',
  source: 'city hall',
  asOf: '2026-01-31',
};
const preview = (parts: Partial<ImportPreview> = {}): ImportPreview => ({
  format: 'csv',
  wrongEnding: null,
  tables: [{ name: 'list', rowCount: 2 }],
  columns: ['Name', 'lon', 'lat'],
  sample: [],
  reading: {},
  plan,
  reasons: {},
  targets: [],
  classValues: {},
  positions: Float64Array.of(0.1, 0.1),
  datumMatters: false,
  ...parts,
});
const check = (parts: Partial<ImportCheck> = {}): ImportCheck => ({
  token: 7,
  read: 3,
  taken: 2,
  features: 2,
  refused: 1,
  warned: 0,
  counts: { 'position-missing': 1 },
  issues: [{ row: 3, code: 'position-missing', column: null, value: '' }],
  bbox: [0.1, 0.1, 0.2, 0.2],
  ...parts,
});
const offered = (name: string, replaces: string | null = null) => ({ name, blob: new Blob(['x']), replaces });
const features = ['a', 'b'].map((id) => aShelter({ id }));

const commands = {
  'files.offer': filesOffer,
  'import.offer': importOffer,
  'import.read': importRead,
  'import.plan': importPlan,
  'import.check': importCheckRun,
  'import.back': importBack,
  'import.look': importLook,
  'import.skip': importSkip,
  'import.cancel': importCancel,
  'import.confirm': importConfirm,
};
const start = () => bench({ state: restoreOwn('sample', [])(readyState()), commands });
async function upToCheck(tested: ReturnType<typeof bench>, replaces: string | null = null) {
  tested.dispatch('import.offer', [offered('list.csv', replaces)]);
  await settle();
  await tested.job('import/inspect').finish(preview());
  tested.dispatch('import.check');
  await tested.job('import/check').finish(check());
}
async function confirm(tested: ReturnType<typeof bench>, name = 'Shelters 2026') {
  tested.dispatch('import.confirm', { name, mode: 'add' });
  await settle();
  await tested.job('import/take').finish({ kind: 'shelters', features });
  await settle();
}
const names = ({ state }: ReturnType<typeof bench>) => state().pack.datasets?.shelters.map(({ id }) => id);

describe('the import of a file', () => {
  it('asks with what was chosen and the region, and enters nothing before it is confirmed', async () => {
    const tested = start();
    await upToCheck(tested);
    expect(tested.job('import/inspect').request).toMatchObject({
      name: 'list.csv',
      table: null,
      plan: {},
      region: [0, 0, 1, 1],
    });
    expect(tested.job('import/check').request.plan).toBe(plan);
    expect(names(tested)).toEqual(['dry', 'wet']);
    await confirm(tested);
    expect(names(tested)).toEqual(['dry', 'wet', 'a', 'b']);
    expect(tested.state().own.layers[0]).toMatchObject({
      name: 'Shelters 2026',
      kind: 'shelters',
      grade: 'official',
      source: 'city hall',
      asOf: '2026-01-31',
      inUse: true,
      bytes: JSON.stringify(features).length,
    });
    expect(tested.state().importing.files).toEqual([]);
    expect(tested.state().layers.shelters).toBe(true);
    tested.dispatch('own.undo');
    expect(names(tested)).toEqual(['dry', 'wet']);
  });

  it('asks the streets where the datum matters', async () => {
    const tested = start();
    tested.dispatch('import.offer', [offered('list.csv')]);
    await settle();
    await tested.job('import/inspect').finish(preview({ datumMatters: true }));
    const medians = {
      counted: 9,
      medianM: { wgs84: 400, gcj02: 8, bd09: 700 },
      nearer: { wgs84: 0, gcj02: 1, bd09: 0 },
    };
    await tested.job('import/shift').finish(medians);
    expect(tested.state().importing.shift).toEqual({ medians, near: null });
  });

  it('forgets what was said of columns when the file is read otherwise, and of fields with another kind', async () => {
    const tested = start();
    tested.dispatch('import.offer', [offered('list.csv')]);
    tested.dispatch('import.plan', { fields: { name: 'Name' }, datum: 'gcj02' });
    tested.dispatch('import.plan', { kind: 'teams' });
    expect(tested.state().importing.choices.plan).toEqual({ kind: 'teams', datum: 'gcj02' });
    tested.dispatch('import.plan', { fields: { name: 'Name' } });
    tested.dispatch('import.read', { reading: { encoding: 'gb18030' } });
    await settle();
    expect(tested.job('import/inspect').request).toMatchObject({
      choices: { encoding: 'gb18030' },
      plan: { kind: 'teams', datum: 'gcj02' },
    });
    expect(tested.state().importing.choices.plan).not.toHaveProperty('fields');
  });

  it('holds no check of another plan, and lets the newest question win', async () => {
    const tested = start();
    await upToCheck(tested);
    tested.dispatch('import.plan', { swapped: true });
    expect(tested.state().importing.check).toEqual({ state: 'idle' });
    const first = tested.job('import/inspect');
    tested.dispatch('import.plan', { swapped: false });
    expect(first.options.signal?.aborted).toBe(true);
    await tested.job('import/inspect').finish(preview({ wrongEnding: '.xlsx' }));
    expect(tested.state().importing.preview).toMatchObject({ result: { wrongEnding: '.xlsx' } });
  });

  it('shows a file that cannot be read and goes on with the next', async () => {
    const tested = start();
    tested.dispatch('import.offer', [offered('bad.csv'), offered('good.csv')]);
    await settle();
    await tested.job('import/inspect').fail(new AnlanError('file-empty', { file: 'bad.csv' }));
    expect(tested.state().importing.preview).toMatchObject({ problem: { code: 'file-empty' } });
    tested.dispatch('import.skip');
    await settle();
    expect(tested.job('import/inspect').request.name).toBe('good.csv');
    tested.dispatch('import.cancel');
    expect(tested.state().importing.files).toEqual([]);
    expect(tested.job('import/inspect').options.signal?.aborted).toBe(true);
  });

  it('takes nothing when it is stopped half-way, or when the worker has lost the rows', async () => {
    const tested = start();
    await upToCheck(tested);
    tested.dispatch('import.confirm', { name: '', mode: 'add' });
    await settle();
    await tested.job('import/take').finish({ kind: 'shelters', features: [] });
    await settle();
    expect(tested.state().importing.taking.state).toBe('failed');
    tested.dispatch('import.confirm', { name: '', mode: 'add' });
    await settle();
    tested.dispatch('import.back');
    await tested.job('import/take').finish({ kind: 'shelters', features });
    expect(names(tested)).toEqual(['dry', 'wet']);
  });

  it('puts newer features in the place of a layer, and undo brings the former back', async () => {
    const tested = start();
    await upToCheck(tested);
    await confirm(tested);
    const [layer] = tested.state().own.layers;
    await upToCheck(tested, layer!.id);
    tested.dispatch('import.confirm', { name: 'newer', mode: 'replace' });
    await settle();
    const newer = [aShelter({ id: 'c' }), aShelter({ id: 'd' })];
    await tested.job('import/take').finish({ kind: 'shelters', features: newer });
    await settle();
    expect(tested.state().own.layers).toHaveLength(1);
    expect(names(tested)).toEqual(['c', 'd']);
    tested.dispatch('own.undo');
    expect(names(tested)).toEqual(['dry', 'wet', 'a', 'b']);
  });
});

describe('own layers', () => {
  it('are renamed, put out of use and removed, each undone alone', async () => {
    const tested = start();
    await upToCheck(tested);
    await confirm(tested);
    const { id } = tested.state().own.layers[0]!;
    tested.dispatch('own.change', { id, name: '  ' });
    expect(tested.state().own.undo).toHaveLength(1);
    tested.dispatch('own.change', { id, name: ' Other ' });
    tested.dispatch('own.change', { id, inUse: false });
    expect(names(tested)).toEqual(['dry', 'wet']);
    tested.dispatch('own.clear');
    expect(tested.state().own.layers).toEqual([]);
    tested.dispatch('own.undo');
    tested.dispatch('own.undo');
    expect(tested.state().own.layers[0]).toMatchObject({ name: 'Other', inUse: true });
    tested.dispatch('own.remove', id);
    expect(names(tested)).toEqual(['dry', 'wet']);
  });
});

describe('files.offer', () => {
  it('sorts by ending and content, and hands tables on one after another', async () => {
    const tested = start();
    const files = ['b.csv', 'a.csv'].map((name) => new File(['x'], name));
    tested.dispatch('files.offer', { files });
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
    expect(tested.state().importing.files.map(({ name }) => name)).toEqual(['b.csv', 'a.csv']);
  });

  it('says so while no city is open', async () => {
    const tested = bench({
      state: { ...readyState(), pack: { ...readyState().pack, base: null } },
      commands,
    });
    tested.dispatch('import.offer', [offered('list.csv')]);
    await settle();
    expect(tested.codes()).toEqual(['pack-not-open']);
  });
});
