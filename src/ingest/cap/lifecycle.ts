import type { CapAlert } from './cap-alert';

/** Hours a message without end is taken to hold, counted from its onset; shown as assumed. */
export const ASSUMED_HOURS = 24;
/** Hours the notice of a lifted warning is shown where it does not say how long. */
export const NOTICE_HOURS = 1;
const HOUR_MS = 3_600_000;

/**
 * The messages that stand at a moment: sent by then, and neither updated nor cancelled by another that was. Kind and expiry
 * are not looked at. A message acts only upon messages of its own status, so that no exercise or test ends a real warning;
 * Ack and Error act upon nothing and never stand. Of two messages with the same sender and identifier the later stands.
 */
export function standingAt(alerts: readonly CapAlert[], nowMs: number): readonly CapAlert[] {
  const sent = alerts.filter(
    ({ msgType, sent: at }) => msgType !== 'Ack' && msgType !== 'Error' && Date.parse(at) <= nowMs,
  );
  const latest = new Map<string, CapAlert>();
  for (const alert of sent) {
    const key = keyOf(alert.status, alert);
    const known = latest.get(key);
    if (known === undefined || Date.parse(known.sent) <= Date.parse(alert.sent)) latest.set(key, alert);
  }
  const replaced = new Set<string>();
  for (const alert of latest.values()) {
    if (alert.msgType === 'Alert') continue;
    for (const reference of alert.references) {
      const key = keyOf(alert.status, reference);
      const target = latest.get(key);
      if (target && target !== alert && Date.parse(target.sent) <= Date.parse(alert.sent)) replaced.add(key);
    }
  }
  return [...latest].filter(([key]) => !replaced.has(key)).map(([, alert]) => alert);
}

const keyOf = (status: string, { sender, identifier }: Pick<CapAlert, 'sender' | 'identifier'>) =>
  JSON.stringify([status, sender, identifier]);

/** True for what says that a danger is over: a Cancel, and an Update that tells only the all-clear. */
export function isAllClear({ msgType, infos }: CapAlert): boolean {
  if (msgType === 'Cancel') return true;
  const answers = infos.flatMap(({ responseTypes }) => responseTypes);
  return answers.length > 0 && answers.every((answer) => answer === 'AllClear');
}

export interface Ending {
  readonly expires: string;
  readonly assumed: boolean;
}

/** When an info block ends: as it says, else {@link ASSUMED_HOURS} after its onset. */
export function endingOf(sent: string, info: CapAlert['infos'][number]): Ending {
  if (info.expires !== null) return { expires: info.expires, assumed: false };
  const from = Math.max(
    ...[sent, info.effective, info.onset].map((at) => (at === null ? 0 : Date.parse(at))),
  );
  return { expires: new Date(from + ASSUMED_HOURS * HOUR_MS).toISOString(), assumed: true };
}

/** Until when the notice of an all-clear is shown, epoch milliseconds. */
export function noticeEndsMs({ sent, infos }: CapAlert): number {
  const ends = infos.flatMap(({ expires }) => (expires === null ? [] : [Date.parse(expires)]));
  return ends.length > 0 ? Math.max(...ends) : Date.parse(sent) + NOTICE_HOURS * HOUR_MS;
}
