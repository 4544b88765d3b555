import { resolve } from 'node:path';
import { build, preview } from 'vite';
import { ensurePacks } from './ensure-pack';
import { explainProblem } from './pack/explain-problem';
import { PACKS_DIR } from './pack/paths';
import { takePack } from './pack/take-pack';

/**
 * `npm start -- [CITY.zip | CITY-FOLDER]...`: packs if they are missing, the cities given, the page, and a server; a taken port
 * is answered with the next free one.
 */
await ensurePacks();
const given = await takeGiven(process.argv.slice(2));
if (given !== null) {
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: Number(process.env['PORT'] ?? 4173), strictPort: false } });
  const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
  console.log(`\n安澜 Anlan is ready: ${address}`);
  for (const id of given) console.log(`  ${id}: ${address}?pack=${id}`);
  console.log(
    `  planner: ${address}?view=planner   public shelter finder: ${address}?view=finder   wall: ${address}?screen=wall`,
  );
}

/** Ids of the cities given; null where one is no good, which is told. */
async function takeGiven(paths: readonly string[]): Promise<readonly string[] | null> {
  try {
    const ids: string[] = [];
    for (const path of paths) ids.push(await takePack(resolve(path), PACKS_DIR));
    return ids;
  } catch (error) {
    const explained = explainProblem(error);
    if (explained === null) throw error;
    console.error(explained);
    process.exitCode = 2;
    return null;
  }
}
