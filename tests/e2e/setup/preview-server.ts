import type { TestProject } from 'vitest/node';
import { serveDist } from '../../../scripts/lib/serve-dist';

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveDist();
  project.provide('baseUrl', url);
  return close;
}
