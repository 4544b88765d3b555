import { quickSiting } from '../../../src/analysis/siting/quick/quick';
import type { SitingAnswer } from '../../../src/analysis/siting/answer/answer';
import { loadHighsSolver } from '../../../src/analysis/siting/exact/highs-solver';
import { solveSiting } from '../../../src/analysis/siting/exact/solve';
import type { SitingInstance } from '../../../src/analysis/siting/instance/instance';

/** The quick answer, or the exact one within a time, told on standard error as it gets better. */
export async function solve(
  instance: SitingInstance,
  isQuick: boolean,
  timeLimitS: number,
): Promise<SitingAnswer> {
  if (isQuick) return quickSiting(instance);
  return solveSiting(instance, await loadHighsSolver(), { timeLimitS, onAnswer: tell() });
}

function tell(): (answer: SitingAnswer) => void {
  let toldMs = Number.NEGATIVE_INFINITY;
  return ({ value, bound, gap }) => {
    if (performance.now() - toldMs < 1000) return;
    toldMs = performance.now();
    const share = gap === null ? '' : `, gap ${(100 * gap).toFixed(2)} %`;
    console.error(`objective ${value ?? 'none'}, bound ${bound ?? 'none'}${share}`);
  };
}
