import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz';

describe('the harness', () => {
  it('lets a parser be that refuses by name', async () => {
    expect(await fuzz('refuses by name')).toBeNull();
  });

  it('finds an exception that is not ours', async () => {
    expect(await fuzz('throws what is not ours')).toContain('undefined is not a function');
  });

  it('finds a hang, and shows the input', async () => {
    expect(await fuzz('never ends')).toMatch(/^hangs at mutant \d+ \(\d+ bytes\)/);
  });

  it('finds memory without end', async () => {
    expect(await fuzz('takes all memory')).toMatch(/memory|grew by/i);
  });

  it('knows no parser of another name', async () => {
    expect(await fuzz('nobody')).toBe('there is no target nobody');
  });
});
