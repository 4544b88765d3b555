/** The door to the Common Alerting Protocol: text → messages → warnings at a moment. */
export type { CapAlert, CapArea, CapInfo, CapIssue, CapReading } from './cap-alert';
export { CIRCLE_TOLERANCE } from './circle-polygon';
export { readCap, readCapFile, type ReadCapOptions } from './read-cap';
export type { CapGround, Warning } from './to-hazard';
export { type CapWarnings, type LiftedWarning, warningsAt } from './warnings-at';
