import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './pack/paths';
import { buildTemplates } from './templates/build-templates';

for (const { path, content } of await buildTemplates()) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), content);
  console.log(`${path}: ${content.length} bytes`);
}
