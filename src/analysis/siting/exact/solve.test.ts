import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { demandOf } from '../instance/demand';
import { bruteForce } from '../test-support/brute-force';
import { expectHonest } from '../test-support/honest';
import { anInstance, brokenInstances, smallInstances } from '../test-support/instances';
import { loadHighsSolver } from './highs-solver';
import { MipBuilder, type MipSolver } from './mip';
import { improve, solveSiting } from './solve';
import { Standing } from './standing';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

describe('solveSiting', () => {
  it('equals brute force over all choices, for every objective, with locked sites and capacities', () => {
    fc.assert(
      fc.property(smallInstances, (instance) => {
        const answer = solveSiting(instance, solver, { timeLimitS: 20 });
        const best = bruteForce(instance);
        expectHonest(instance, answer, best);
        expect(answer.status).toBe(best === null ? 'infeasible' : 'optimal');
        if (best !== null) expect(answer.value).toBeCloseTo(best, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('needs no good start: the programmes alone find and prove the best', () => {
    let programmes = 0;
    const counting: MipSolver = (model, options) => {
      programmes++;
      return solver(model, options);
    };
    fc.assert(
      fc.property(smallInstances, (instance) => {
        const demand = demandOf(instance);
        fc.pre(demand.rowCount > 0);
        const nothing = { sites: null, bound: instance.objective === 'mclp' ? Infinity : 0 };
        const standing = new Standing(instance, demand, nothing);
        improve(instance, demand, { solver: counting, standing, clock: { leftS: () => 20 } });
        const best = bruteForce(instance);
        const answer = standing.answer();
        expectHonest(instance, answer, best);
        expect(answer.status).toBe(best === null ? 'infeasible' : 'optimal');
      }),
      { numRuns: 300 },
    );
    expect(programmes).toBeGreaterThan(100);
  });

  it('comes to the same value from a good start and from none, where brute force cannot follow', () => {
    fc.assert(
      fc.property(brokenInstances, (instance) => {
        const answer = solveSiting(instance, solver, { timeLimitS: 20 });
        const demand = demandOf(instance);
        fc.pre(demand.rowCount > 0);
        const nothing = { sites: null, bound: instance.objective === 'mclp' ? Infinity : 0 };
        const standing = new Standing(instance, demand, nothing);
        improve(instance, demand, { solver, standing, clock: { leftS: () => 20 } });
        const other = standing.answer();
        expect(other.status).toBe(answer.status);
        expect(other.value ?? -1).toBeCloseTo(answer.value ?? -1, 3);
        if (instance.objective !== 'lscp') expect(answer.sites.length).toBeLessThanOrEqual(instance.p);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the quick answer when there is no time, and when the solver refuses the programme', () => {
    const instance = anInstance(
      [
        [1, null, 1],
        [1, 1, null],
        [null, 1, 1],
      ],
      { objective: 'lscp', radius: 1 },
    );
    expect(solveSiting(instance, solver, { timeLimitS: 0 })).toMatchObject({
      value: 2,
      method: 'greedy-exchange',
    });
    const builder = new MipBuilder();
    builder.column(Number.NaN, 1, true);
    expect(solver(builder.build(), { timeLimitS: 1 })).toEqual({
      status: 'stopped',
      values: null,
      bound: -Infinity,
    });
  });
});
