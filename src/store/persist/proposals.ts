import * as v from 'valibot';
import { SHELTER_CLASSES } from '../../domain/shelter';
import type { ProposedShelter } from '../state';
import { openShelf, type Shelf } from './shelf';
import { type Migrations, upgrade } from './versions';

const DATABASE = 'anlan';
const STORE = 'plans';
/** Version of the database itself: which stores it has. */
const DATABASE_VERSION = 1;
/** Version of a plan's shape. */
const PLAN_VERSION = 1;
/** From version 1 on, one step for each version that was ever shipped. */
const MIGRATIONS: Migrations = {};

const planSchema = v.object({
  version: v.number(),
  savedMs: v.number(),
  content: v.unknown(),
});
const proposalsSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.regex(/^proposal-\d+$/)),
    name: v.string(),
    position: v.tuple([v.number(), v.number()]),
    shelterClass: v.picklist(SHELTER_CLASSES),
    effectiveAreaM2: v.pipe(v.number(), v.gtValue(0)),
    isAreaAssumed: v.exactOptional(v.boolean()),
  }),
);

export interface KeptPlan {
  readonly proposals: readonly ProposedShelter[];
  /** Wall clock, epoch milliseconds. */
  readonly savedMs: number;
}

/** Where the planner's proposals are kept, one plan a pack. Both reject with `storage-unavailable` or `storage-full`. */
export type PlanShelf = Shelf<KeptPlan>;

/** A plan as it lies on the shelf; null when it cannot be read by this version. */
export function parsePlan(kept: unknown): KeptPlan | null {
  const envelope = v.safeParse(planSchema, kept);
  if (!envelope.success) return null;
  const content = upgrade(envelope.output, PLAN_VERSION, MIGRATIONS);
  const proposals = v.safeParse(proposalsSchema, content);
  return proposals.success ? { proposals: proposals.output, savedMs: envelope.output.savedMs } : null;
}

export const formatPlan = ({ proposals, savedMs }: KeptPlan) => ({
  version: PLAN_VERSION,
  savedMs,
  content: proposals,
});

/** The shelf in the browser's IndexedDB; opened at first use. */
export const indexedDbShelf = (): PlanShelf =>
  openShelf({
    database: DATABASE,
    store: STORE,
    version: DATABASE_VERSION,
    parse: parsePlan,
    format: formatPlan,
  });
