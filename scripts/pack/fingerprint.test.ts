import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint';

const data = mkdtempSync(join(tmpdir(), 'anlan-data-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
for (const folder of ['town', 'village', 'standards']) mkdirSync(join(data, folder));
const write = (path: string, text: string) => {
  writeFileSync(join(data, path), text);
  return fingerprint(data, 'town');
};

describe('fingerprint', () => {
  it('changes with the recipe and the standards, and comes back with them', () => {
    const first = write('town/recipe.json', '{}');
    const changed = write('town/recipe.json', '{ }');
    expect(changed).not.toBe(first);
    expect(write('town/recipe.json', '{}')).toBe(first);
    expect(write('standards/standards.json', '{}')).not.toBe(first);
  });

  it('does not change with another city or a text for people', () => {
    const first = fingerprint(data, 'town');
    expect(write('village/recipe.json', '{}')).toBe(first);
    expect(write('town/README.md', 'words')).toBe(first);
  });
});
