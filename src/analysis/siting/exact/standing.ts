import { answerOf, isMost, type SitingAnswer, type SitingMethod } from '../answer/answer';
import { evaluate, openSet } from '../evaluate/evaluate';
import type { Demand } from '../instance/demand';
import type { SitingInstance } from '../instance/instance';
import type { QuickFind } from '../quick/quick-find';

/**
 * The best sites known and the best bound proven while a solver works, both as something made small: for `mclp` the people
 * in reach who are not covered.
 */
export class Standing {
  readonly #instance: SitingInstance;
  readonly #demand: Demand;
  readonly #onAnswer: ((answer: SitingAnswer) => void) | undefined;
  #sites: readonly number[] | null = null;
  #isInfeasible = false;
  /** What found the answer; the solver says so when it takes over. */
  method: SitingMethod = 'greedy-exchange';
  value = Infinity;
  lower = -Infinity;

  constructor(
    instance: SitingInstance,
    demand: Demand,
    { sites, bound }: QuickFind,
    onAnswer?: (answer: SitingAnswer) => void,
  ) {
    this.#instance = instance;
    this.#demand = demand;
    if (sites !== null) this.#take(sites);
    if (bound === null) this.#isInfeasible = true;
    else this.lower = isMost(instance.objective) ? demand.reachableWeight - bound : bound;
    this.#onAnswer = onAnswer;
  }

  get sites(): readonly number[] | null {
    return this.#sites;
  }

  get isInfeasible(): boolean {
    return this.#isInfeasible;
  }

  /** True when nothing better can exist. */
  get isSettled(): boolean {
    if (this.#sites === null) return this.#isInfeasible;
    const room = this.value - this.lower;
    return this.#instance.objective === 'lscp' ? room < 1 - 1e-6 : room <= 1e-9 * Math.abs(this.value);
  }

  /** Keeps sites if they are better than those known, and not more than may be opened. */
  offer(sites: readonly number[]): void {
    if (this.#take(sites)) this.#tell();
  }

  /** Raises the bound, never above the value known. */
  raise(bound: number): void {
    const told = Math.min(this.#instance.objective === 'lscp' ? Math.ceil(bound - 1e-6) : bound, this.value);
    if (!(told > this.lower)) return;
    this.lower = told;
    this.#tell();
  }

  /** Proven: nothing is better than what is known, or nothing serves everybody where nothing is known. */
  settle(): void {
    if (this.#sites === null) this.#isInfeasible = true;
    else this.raise(this.value);
  }

  answer(): SitingAnswer {
    const bound = isMost(this.#instance.objective) ? this.#demand.reachableWeight - this.lower : this.lower;
    return answerOf(
      this.#instance,
      this.#demand,
      this.method,
      this.#sites,
      this.#isInfeasible ? null : bound,
    );
  }

  #take(sites: readonly number[]): boolean {
    const { objective } = this.#instance;
    if (sites.length > this.#demand.openCount) return false;
    const found = evaluate(objective, this.#demand, openSet(this.#demand, sites)).objective;
    if (found === null) return false;
    const value = isMost(objective) ? this.#demand.reachableWeight - found : found;
    if (!(value < this.value)) return false;
    this.value = value;
    this.#sites = sites;
    return true;
  }

  #tell(): void {
    this.#onAnswer?.(this.answer());
  }
}
