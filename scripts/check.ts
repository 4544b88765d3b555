import { check, conclude } from './lib/check-steps';
import type { Tally } from './lib/step';

/** `npm run check`: everything but the browser. */
const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
await check(tally);
conclude(tally);
