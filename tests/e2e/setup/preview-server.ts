import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../architecture/imports';

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string;
  }
}

/** Serves dist/ on a free port; the caller closes it. */
export async function servePreview(): Promise<{ url: string; server: PreviewServer }> {
  if (!existsSync(join(ROOT, 'dist', 'index.html')))
    throw new Error('dist/ is missing: run `npm run build` first');
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return { url: `http://localhost:${address.port}/`, server };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, server } = await servePreview();
  project.provide('baseUrl', url);
  return () => server.close();
}
