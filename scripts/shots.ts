import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, settled } from './lib/browser-page';
import { serveDist } from './lib/serve-dist';
import { ROOT, runBin } from './lib/step';
import { ensurePacks } from './ensure-pack';
import { SHOTS, SIZES, type Shot, type SizeName } from './lib/shot-list';

/** `npm run shots [-- word …]`: PNGs of the main states into shots/; words narrow by state, size, theme or language. */
const words = process.argv.slice(2);
const wanted = (name: string) => words.every((word) => name.includes(word));

async function take(
  baseUrl: string,
  shot: Shot,
  size: SizeName,
  theme: 'dark' | 'light',
  language: 'zh-CN' | 'en',
): Promise<void> {
  const name = `${shot.name}-${size}-${theme}-${language}`;
  if (!wanted(name)) return;
  const { width, height } = SIZES[size];
  const visit = await openBrowser({
    width,
    height,
    colorScheme: theme,
    locale: language,
    touch: size === 'phone',
  });
  try {
    const query = new URLSearchParams({ ...shot.query, theme, lang: language });
    await visit.page.goto(`${baseUrl}?${query.toString()}`);
    await settled(visit.page);
    await shot.act?.(visit.page);
    await settled(visit.page);
    await visit.page.waitForTimeout(500);
    await visit.page.screenshot({ path: join(ROOT, 'shots', `${name}.png`) });
    console.log(
      `${name}.png${visit.complaints.length > 0 ? `  complaints: ${visit.complaints.join(' | ')}` : ''}`,
    );
  } catch (error) {
    process.exitCode = 1;
    await visit.page.screenshot({ path: join(ROOT, 'shots', `${name}-failed.png`) }).catch(() => undefined);
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await visit.close();
  }
}

mkdirSync(join(ROOT, 'shots'), { recursive: true });
if (!existsSync(join(ROOT, 'dist', 'index.html'))) {
  await ensurePacks();
  await runBin('vite', 'vite', ['build', '--logLevel', 'warn']);
}
const { url, close } = await serveDist();
for (const shot of SHOTS) {
  for (const size of shot.sizes) {
    for (const theme of ['dark', 'light'] as const) {
      for (const language of ['zh-CN', 'en'] as const) await take(url, shot, size, theme, language);
    }
  }
}
await close();
