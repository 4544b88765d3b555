import { build, preview } from 'vite';
import { ensurePacks } from './ensure-pack';

/** `npm start`: packs if they are missing, the page, and a server; a taken port is answered with the next free one. */
await ensurePacks();
await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: Number(process.env['PORT'] ?? 4173), strictPort: false } });
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
console.log(`\n安澜 Anlan is ready: ${address}`);
console.log(
  `  planner: ${address}?view=planner   public shelter finder: ${address}?view=finder   wall: ${address}?screen=wall`,
);
