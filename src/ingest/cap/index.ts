/** The door to the Common Alerting Protocol: text → messages → warnings at a moment. */
export type { CapAlert, CapArea, CapInfo, CapIssue, CapReading } from './cap-alert';
export { CIRCLE_TOLERANCE } from './circle-polygon';
export { readCap, readCapFile, type ReadCapOptions } from './read-cap';
export { isAllClear, standingAt } from './lifecycle';
export { type CapGround, type Warning, warningsOf } from './to-hazard';
export { writeCap, type WriteCapChoices, type WrittenCap } from './write-cap';
export { type CapWarnings, type LiftedWarning, warningsAt } from './warnings-at';
