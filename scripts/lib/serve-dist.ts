import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import { ROOT } from './step';

/**
 * Serves the production build on a free port of this machine; the caller closes it. The environment variable
 * ANLAN_DIST names another folder than dist/.
 */
export async function serveDist(
  folder = process.env['ANLAN_DIST'] ?? 'dist',
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = resolve(ROOT, folder);
  if (!existsSync(join(outDir, 'index.html')))
    throw new Error(`${outDir} has no page: run \`npm run build\` first`);
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
