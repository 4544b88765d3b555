/**
 * Whom relief is for.
 * - `zones`: people inside zones in force of a level or graver, who have to move
 * - `unserved`: people farther than the service distance from a usable shelter, or without a way to one
 * - `cut-off`: people without a way to any usable shelter
 * - `typed`: a number said by somebody, at the incident
 */
export const AFFECTED_SOURCES = ['zones', 'unserved', 'cut-off', 'typed'] as const;
export type AffectedSource = (typeof AFFECTED_SOURCES)[number];
