import { describe, expect, it } from 'vitest';
import { LAYER_IDS, type LayerId, type PackManifest } from '../../store/state';
import { layerGroups } from './view-model';

const all = <Value>(value: Value) =>
  Object.fromEntries(LAYER_IDS.map((id) => [id, value])) as Record<LayerId, Value>;

const file = (role: PackManifest['files'][number]['role']) =>
  ({ role, grade: 'derived', asOf: '2017-12' }) as PackManifest['files'][number];

const manifest = {
  files: ['shelters', 'warehouses', 'teams', 'hazards', 'population', 'roads'].map((role) =>
    file(role as PackManifest['files'][number]['role']),
  ),
} as unknown as PackManifest;

const ids = (groups: ReturnType<typeof layerGroups>) =>
  groups.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('layerGroups', () => {
  it('shows each layer once, with the ground of its file', () => {
    const rows = layerGroups(all(true), all(3), manifest).flatMap((group) => group.rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.find(({ id }) => id === 'shelters')).toEqual({
      id: 'shelters',
      visible: true,
      count: 3,
      grade: 'derived',
      asOf: '2017-12',
      hasOwn: false,
    });
    for (const id of ['incident', 'isolation']) {
      expect(rows.find((row) => row.id === id)).toMatchObject({ grade: null, asOf: null });
    }
  });

  it('leaves out what the pack lacks and what people draw while there is none', () => {
    const shown = ids(
      layerGroups(
        all(true),
        { ...all(1), districts: 0, proposals: 0, closures: 0, siting: 0, reference: 0 },
        manifest,
      ),
    );
    expect(shown).not.toContain('districts');
    expect(shown).not.toContain('proposals');
    expect(shown).not.toContain('closures');
    expect(shown).not.toContain('siting');
    expect(shown).toContain('gap');
  });

  it('shows what the view offers and no empty group', () => {
    const groups = layerGroups(all(true), all(1), manifest, ['shelters', 'gap']);
    expect(groups.map(({ id }) => id)).toEqual(['resources', 'people']);
    expect(ids(groups)).toEqual(['shelters', 'gap']);
  });

  it('keeps the place of every layer while the pack is on its way', () => {
    const shown = ids(layerGroups(all(true), all(null), null));
    expect(shown).toHaveLength(LAYER_IDS.length - 5);
  });
});
