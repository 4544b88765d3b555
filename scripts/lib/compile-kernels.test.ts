import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../pack/paths';
import { compileKernels, KERNELS_FILE, kernelsModule } from './compile-kernels';

it('the compiled kernels are those of their source; else run `npm run kernels`', async () => {
  const kept = readFileSync(join(ROOT, KERNELS_FILE), 'utf8');
  expect(kept).toBe(kernelsModule(await compileKernels()));
});
