/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { addRoute, cleanupOutdatedCaches, createHandlerBoundToURL, precache } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { RouteHandlerCallbackOptions } from 'workbox-core/types';
import type { KeepAnswer, KeepPack, ToServiceWorker } from './app/offline-messages';
import { createPackCache, PACK_CACHE } from './app/pack-cache';
import { problemOf } from './domain/errors';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

const packs = createPackCache({
  open: () => self.caches.open(PACK_CACHE),
  fetch: (input, init) => self.fetch(input, init),
  async sha256(bytes) {
    const hash = new Uint8Array(await self.crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  part: createPartialResponse,
});

cleanupOutdatedCaches();
clientsClaim();

precache(self.__WB_MANIFEST);

/**
 * A new version waits until nothing runs the former one; opening the page anew in its only window is such a moment.
 * The waiting worker is told to take over, and the browser asks once more.
 */
async function handOver(): Promise<Response | null> {
  const { waiting } = self.registration;
  if (!waiting) return null;
  const windows = await self.clients.matchAll({ type: 'window' });
  if (windows.length > 1) return null;
  waiting.postMessage({ type: 'take-over' } satisfies ToServiceWorker);
  return new Response('', { headers: { refresh: '0' } });
}

// Before the precached files: an address with or without a query is the same page.
const shell = createHandlerBoundToURL('index.html');
registerRoute(
  new NavigationRoute(async (options: RouteHandlerCallbackOptions) => (await handOver()) ?? shell(options), {
    denylist: [/\/packs\//],
  }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/packs\/(?:[^/]+\/pack|index)\.json$/.test(url.pathname),
  ({ request }) => packs.description(request),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/packs\/[^/]+\/[^/]+$/.test(url.pathname),
  ({ request }) => packs.file(request),
);
addRoute();

async function keep(request: KeepPack, answer: (message: KeepAnswer) => void): Promise<void> {
  try {
    await packs.keep(request, (done, total) => answer({ type: 'progress', done, total }));
    answer({ type: 'kept' });
  } catch (thrown) {
    answer({ type: 'failed', problem: problemOf(thrown) });
  }
}

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as ToServiceWorker;
  switch (message.type) {
    case 'take-over':
      event.waitUntil(self.skipWaiting());
      break;
    case 'keep-pack':
      event.waitUntil(keep(message, (answer) => event.ports[0]?.postMessage(answer)));
      break;
  }
});
