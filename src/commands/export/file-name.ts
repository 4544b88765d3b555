/** Name of an exported file: what is in it, where and when, so that files of a day stand in order. UTC. */
export function exportFileName(packId: string, what: string, nowMs: number, extension: string): string {
  const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `anlan-${packId}-${what}-${stamp}.${extension}`;
}
