import { ensurePacks } from '../ensure-pack';
import { type Tally, step, runBin, vitestStep } from './step';
import { checkSizes } from './sizes';

/**
 * Everything but the browser: format, lint, types, packs, unit and contract tests, mutated input for every parser, production build, size budget.
 * The build it leaves in dist/ is the one the browser tests drive.
 */
export async function check(tally: Tally): Promise<void> {
  await step('format', tally, () => runBin('@biomejs/biome', 'biome', ['format', '.']));
  await step('lint', tally, () => runBin('oxlint', 'oxlint', ['--type-aware', 'src', 'scripts', 'tests']));
  await step('types', tally, () => runBin('typescript', 'tsc', ['--noEmit', '-p', '.']));
  await step('packs', tally, async () => {
    await ensurePacks();
    return 0;
  });
  await vitestStep('unit', tally, ['--coverage']);
  await vitestStep('fuzz', tally);
  if (await step('build', tally, () => runBin('vite', 'vite', ['build', '--logLevel', 'warn']))) {
    await step('size budget', tally, () => Promise.resolve(checkSizes()));
  }
}

/** The closing line that counts, alone on its line. */
export function conclude(tally: Tally): void {
  console.log(
    `\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
  );
  process.exitCode = tally.failed > 0 ? 1 : 0;
}
