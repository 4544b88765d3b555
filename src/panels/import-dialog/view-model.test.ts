import { describe, expect, it } from 'vitest';
import { createFormatters } from '../../i18n/format';
import { createTranslate } from '../../i18n/translate';
import type { Guess, ImportPlan, ImportPreview, RowIssue, TargetField } from '../../store/state';
import { fieldLabel, valueLabel } from './value-label';
import {
  classRows,
  columnUses,
  extentOf,
  faultCounts,
  faultText,
  fieldRows,
  reasonText,
  shiftAdvice,
  splitFields,
  unusedColumns,
} from './view-model';

const t = createTranslate('en');
const format = createFormatters('en', 'UTC');
const plan: ImportPlan = {
  table: 'list',
  kind: 'shelters',
  position: { from: 'columns', x: 'lon', y: 'lat' },
  swapped: false,
  crs: { kind: 'geographic' },
  datum: 'wgs84',
  fields: { name: 'Name', status: 'State' },
  classes: { status: { 开放: 'open' } },
  constants: { kind: '' },
  factors: {},
  grade: 'official',
  source: '',
  asOf: null,
};
const target = (name: string, parts: Partial<TargetField> = {}): TargetField => ({
  name,
  required: false,
  values: null,
  givenBy: 'column',
  ...parts,
});
const named: Guess<string> = { value: 'Name', reason: 'column-name', params: { name: 'Name' }, others: [] };
const preview = (parts: Partial<ImportPreview> = {}): ImportPreview => ({
  format: 'csv',
  wrongEnding: null,
  tables: [],
  columns: ['Name', 'State', 'lon', 'lat', 'constructor'],
  sample: [],
  reading: {},
  plan,
  reasons: { 'fields.name': named },
  targets: [
    target('name'),
    target('kind', { required: true, values: ['park'], givenBy: 'either' }),
    target('status', { values: ['open', 'closed'], givenBy: 'either' }),
    target('address'),
    target('capacityStage', { givenBy: 'person' }),
  ],
  classValues: { status: ['开放', '施工中', 'constructor'] },
  positions: new Float64Array(),
  datumMatters: true,
  ...parts,
});

describe('the fields of a kind', () => {
  it('say what gives them, and which must still be given', () => {
    const rows = fieldRows(preview());
    expect(rows.filter(({ isMissing }) => isMissing).map((row) => row.target.name)).toEqual(['kind']);
    expect(rows[0]).toMatchObject({ column: 'Name', reason: named });
    const { shown, more } = splitFields(rows, 'shelters');
    expect(shown.map((row) => row.target.name)).toEqual(['kind', 'name', 'status', 'capacityStage']);
    expect(more.map((row) => row.target.name)).toEqual(['address']);
    const given = preview({ plan: { ...plan, constants: { kind: 'park' } } });
    expect(fieldRows(given).some(({ isMissing }) => isMissing)).toBe(false);
  });

  it('leave columns over, but not where every value is kept', () => {
    expect(unusedColumns(preview())).toEqual(['constructor']);
    expect(unusedColumns(preview({ plan: { ...plan, kind: 'reference' } }))).toEqual([]);
    expect(columnUses(preview(), 'State')).toEqual({ fields: ['status'], isPosition: false });
    expect(columnUses(preview(), 'lat')).toEqual({ fields: [], isPosition: true });
  });

  it('have classes with and without a meaning; names of every object mean nothing', () => {
    expect(classRows(preview())).toEqual([
      {
        field: 'status',
        open: 2,
        values: [
          { found: '开放', means: 'open' },
          { found: '施工中', means: null },
          { found: 'constructor', means: null },
        ],
      },
    ]);
  });

  it('are called as their kind calls them', () => {
    expect(fieldLabel('teams', 'status', t)).not.toBe(fieldLabel('shelters', 'status', t));
    expect(fieldLabel('shelters', 'no-such-field', t)).toBe('no-such-field');
    expect(valueLabel('shelters', 'status', 'open', t)).toBe(t('shelterStatus.open'));
    expect(valueLabel('facilities', 'accessible', 'yes', t)).toBe(t('ui.yes'));
    expect(valueLabel('shelters', 'status', 'no-such-value', t)).toBe('no-such-value');
  });
});

describe('shiftAdvice', () => {
  const medians = {
    counted: 90,
    medianM: { wgs84: 420, gcj02: 9, bd09: 700 },
    nearer: { wgs84: 0, gcj02: 1, bd09: 0 },
  };
  const near: Guess<'gcj02'> = { value: 'gcj02', reason: 'near-roads', params: {}, others: [] };

  it('says by which datum the points lie on the streets', () => {
    const better = { datum: 'gcj02', medianM: 9 };
    for (const chosen of ['wgs84', 'cgcs2000', 'bd09'] as const)
      expect(shiftAdvice({ shift: { medians, near } }, chosen)?.better).toEqual(better);
    expect(shiftAdvice({ shift: { medians, near } }, 'gcj02')).toEqual({ count: 90, nowM: 9, better: null });
  });

  it('leads back to WGS 84 where a shifted datum was chosen by mistake, and says nothing without streets', () => {
    const straight = { ...medians, medianM: { wgs84: 8, gcj02: 400, bd09: 700 } };
    expect(shiftAdvice({ shift: { medians: straight, near: null } }, 'gcj02')?.better?.datum).toBe('wgs84');
    expect(shiftAdvice({ shift: { medians: straight, near: null } }, 'wgs84')?.better).toBeNull();
    expect(shiftAdvice({ shift: null }, 'wgs84')).toBeNull();
  });
});

describe('words', () => {
  it('give the reason of a guess with its figures', () => {
    const guess = (reason: Guess<string>['reason'], params: Guess<string>['params']) =>
      reasonText({ value: 'x', reason, params, others: [] }, t, format);
    expect(reasonText(named, t, format)).toBe(t('import.reason.named'));
    expect(guess('likeliest', { share: 0.951 })).toContain('95.1%');
    expect(guess('near-roads', { before: 420, after: 9 })).toMatch(/9.m.*420.m/);
    expect(guess('declared', {})).not.toContain('{');
  });

  it('say what is wrong with a row, also of a fault that has no words yet', () => {
    const issue: RowIssue = { row: 3, code: 'duplicate-id', column: 'id', value: 'a', params: { first: 2 } };
    expect(faultText(issue, t)).toContain('row 2');
    const { params: _params, ...bare } = issue;
    expect(faultText(bare, t)).toContain('–');
    expect(faultText({ ...issue, code: 'new-fault' as RowIssue['code'] }, t)).toBe('new-fault');
    const counts = { 'ring-closed': 1, 'duplicate-id': 4, 'value-missing': 0 };
    expect(faultCounts({ counts } as unknown as Parameters<typeof faultCounts>[0])).toEqual([
      { code: 'duplicate-id', count: 4 },
      { code: 'ring-closed', count: 1 },
    ]);
  });
});

describe('extentOf', () => {
  const region = [0, 0, 2, 1] as const;

  it('keeps the region in sight whatever strays', () => {
    const { viewBox, dots } = extentOf(region, [1, 0.5, 120, 30], Float64Array.of(1, 0.5, 120, 30));
    expect(dots).toHaveLength(1);
    expect(Number(viewBox.split(' ')[2])).toBeLessThan(3);
  });

  it('reaches out where all lies elsewhere', () => {
    const { viewBox, dots } = extentOf(region, [5, 5, 6, 6], Float64Array.of(5.5, 5.5));
    expect(dots).toHaveLength(1);
    expect(Number(viewBox.split(' ')[2])).toBeGreaterThan(5);
    expect(extentOf(region, null, new Float64Array()).taken).toBeNull();
  });
});
