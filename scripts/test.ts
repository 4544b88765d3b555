import { check, conclude } from './lib/check-steps';
import { tryMosquitto } from './lib/mosquitto';
import { findBrowser } from './lib/find-browser';
import { type Tally, vitestStep } from './lib/step';

/** `npm test`: the check without a browser, then the production build in a real one. */
const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
if (tryMosquitto() === null) console.log('skipped: mosquitto not present');
await check(tally);
try {
  await vitestStep('e2e', tally, [], { ANLAN_BROWSER: findBrowser() });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tally.failed += 1;
}
conclude(tally);
