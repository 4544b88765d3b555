import { describe, expect, it } from 'vitest';
import type { PackFile, PackManifest } from '../../store/state';
import { freshnessView } from './view-model';

const file = (role: PackFile['role'], grade: PackFile['grade'], asOf: string | null) =>
  ({ role, grade, asOf }) as PackFile;

const manifest = {
  files: [
    file('teams', 'exercise', '2026-01-01'),
    file('roads', 'derived', '2017-12'),
    file('population', 'estimated', '2011'),
    file('basemap', 'derived', '2001'),
    file('districts', 'official', null),
  ],
} as unknown as PackManifest;

describe('freshnessView', () => {
  it('lists facts oldest first, the undated before all, without drawings and rules', () => {
    expect(freshnessView(manifest).rows.map(({ role }) => role)).toEqual([
      'districts',
      'population',
      'roads',
      'teams',
    ]);
  });

  it('names the oldest date and counts what needs a mark', () => {
    const view = freshnessView(manifest);
    expect(view.oldest).toBe('2011');
    expect(view.marked).toEqual({ derived: 1, estimated: 1, exercise: 1 });
  });

  it('knows no oldest date where there is none', () => {
    expect(freshnessView({ files: [] } as unknown as PackManifest).oldest).toBeNull();
  });
});
