import type { District } from '../../domain/district';
import type { Hazard } from '../../domain/hazard';
import type { LocalText } from '../../domain/language';
import type { CapAlert } from './cap-alert';
import { textOf } from './fold-languages';
import { isAllClear, noticeEndsMs, standingAt } from './lifecycle';
import { type CapGround, OFFICIAL, type Warning, warningsOf } from './to-hazard';

/** A warning that was lifted and whose notice still stands. */
export interface LiftedWarning {
  readonly id: string;
  readonly headline: LocalText;
  readonly sender: string;
  readonly status: CapAlert['status'];
  /** ISO 8601 date-times with offset. */
  readonly sent: string;
  readonly until: string;
}

export interface CapWarnings {
  /** Warnings with a place, in force or to come, in the order of the messages. */
  readonly hazards: readonly Hazard[];
  /** Warnings in force or to come whose place cannot be drawn: none given, a point, or codes of unknown districts. */
  readonly unplaced: readonly Warning[];
  readonly lifted: readonly LiftedWarning[];
  /** The next moment at which the answer will be another, epoch milliseconds; null when there is none. */
  readonly changesMs: number | null;
}

/**
 * What the messages say at a moment: updates put in the place of what they update, cancelled and expired warnings gone.
 * Messages of status System concern the network of warnings itself and are none.
 */
export function warningsAt(
  alerts: readonly CapAlert[],
  nowMs: number,
  districts: readonly District[],
  ground: CapGround = OFFICIAL,
): CapWarnings {
  const standing = standingAt(alerts, nowMs).filter(({ status }) => status !== 'System');
  const warnings = standing
    .filter((alert) => !isAllClear(alert))
    .flatMap((alert) => warningsOf(alert, districts, ground))
    .filter(({ expires }) => expires === null || Date.parse(expires) > nowMs);
  const lifted = standing.filter((alert) => isAllClear(alert) && noticeEndsMs(alert) > nowMs);
  const later = [
    ...alerts.map(({ sent }) => Date.parse(sent)),
    ...warnings.map(({ expires }) => Date.parse(expires ?? '')),
    ...lifted.map(noticeEndsMs),
  ].filter((moment) => moment > nowMs);
  return {
    hazards: warnings.flatMap((one) => (one.geometry === null ? [] : [{ ...one, geometry: one.geometry }])),
    unplaced: warnings.filter(({ geometry }) => geometry === null),
    lifted: lifted.map(liftedOf),
    changesMs: later.length === 0 ? null : later.reduce((a, b) => Math.min(a, b)),
  };
}

function liftedOf(alert: CapAlert): LiftedWarning {
  const [first, ...others] = alert.infos;
  const told = first
    ? textOf([first, ...others], ({ headline, event }) => headline ?? event)
    : { zh: '', en: '' };
  const name = told.zh === '' ? (alert.note ?? alert.identifier) : null;
  return {
    id: alert.identifier,
    headline: name === null ? told : { zh: name, en: name },
    sender: first?.senderName ?? alert.sender,
    status: alert.status,
    sent: alert.sent,
    until: new Date(noticeEndsMs(alert)).toISOString(),
  };
}
