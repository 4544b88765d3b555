const pad = (value: number) => String(value).padStart(2, '0');

/** Time since an incident began, as `T+hh:mm:ss`, with days before it from the first full day. */
export function elapsed(sinceMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / 1000));
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(pad);
  return `T+${days > 0 ? `${days}d ` : ''}${clock.join(':')}`;
}
