import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKernels, KERNELS_FILE, kernelsModule } from './lib/compile-kernels';
import { ROOT } from './pack/paths';

const bytes = await compileKernels();
writeFileSync(join(ROOT, KERNELS_FILE), kernelsModule(bytes));
console.log(`${KERNELS_FILE}: ${bytes.length} bytes of WebAssembly`);
