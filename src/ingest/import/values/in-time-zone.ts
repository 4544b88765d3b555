const HOUR_MS = 3_600_000;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/**
 * A date-time of the clocks of a place with its offset: `2024-05-01T08:00` in Asia/Shanghai → `2024-05-01T08:00:00+08:00`.
 * Null for anything but a date-time without offset, and for an hour that the clocks leave out. Of an hour that comes twice
 * the first is taken.
 */
export function inTimeZone(local: string, timeZone: string): string | null {
  if (!LOCAL.test(local)) return null;
  const whole = local.length === 16 ? `${local}:00` : local;
  const asUtc = Date.parse(`${whole}Z`);
  if (Number.isNaN(asUtc)) return null;
  for (const around of [-24, 24]) {
    const offsetMs = offsetAt(asUtc + around * HOUR_MS, timeZone);
    if (offsetAt(asUtc - offsetMs, timeZone) === offsetMs) return `${whole}${offsetText(offsetMs)}`;
  }
  return null;
}

function offsetAt(epochMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(epochMs);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const clock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return clock - Math.floor(epochMs / 1000) * 1000;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
