import type { PackManifest } from '../manifest';

/** The day of the map of a pack: that of its roads, else of anything. */
export const dayOf = ({ files }: PackManifest): string | null =>
  (files.find(({ role }) => role === 'roads') ?? files[0])?.asOf ?? null;
