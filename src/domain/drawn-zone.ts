import type { LonLat } from './geo';
import type { Hazard, WarningLevel } from './hazard';
import type { IncidentTypeId } from './incident';
import type { LocalText } from './language';

/** Id of the own layer that holds the zones drawn on this screen. */
export const DRAWN_ZONES_ID = 'drawn-zones';

/** Tests and drafts never leave the people who work on them. */
export const isHeldBack = (status: Hazard['status']): boolean => status === 'Test' || status === 'Draft';

/** What a zone is drawn as. */
export interface ZoneKind {
  readonly type: IncidentTypeId;
  readonly level: WarningLevel;
}

/** What a person has said of a zone by drawing it. */
export interface ZoneDrawing extends ZoneKind {
  readonly id: string;
  readonly corners: readonly LonLat[];
  /** Situation time, epoch milliseconds. */
  readonly atMs: number;
  readonly isExercise: boolean;
  readonly texts: Pick<Hazard, 'headline' | 'description' | 'instruction' | 'areaDesc'>;
  readonly sender: LocalText;
}

/** A zone counts from the minute it is drawn in, the finest that a screen tells of: no view calls it upcoming. */
const MINUTE_MS = 60_000;

/**
 * A zone as it was drawn: in force from now until it is lifted; urgency, severity and certainty unknown until somebody
 * says them. Outside an exercise it is a draft, which never reaches the public, until a person calls it actual.
 */
export function drawnZone(drawing: ZoneDrawing): Hazard {
  const { id, type, level, corners, atMs, isExercise, texts, sender } = drawing;
  const at = new Date(Math.floor(atMs / MINUTE_MS) * MINUTE_MS).toISOString();
  const ring = [...corners, ...corners.slice(0, 1)].map(([lon, lat]) => [lon, lat]);
  return {
    id,
    type,
    level,
    status: isExercise ? 'Exercise' : 'Draft',
    ...texts,
    sender: sender.en,
    urgency: 'Unknown',
    severity: 'Unknown',
    certainty: 'Unknown',
    sent: at,
    onset: at,
    expires: null,
    geometry: { type: 'Polygon', coordinates: [ring] },
    grade: isExercise ? 'exercise' : 'estimated',
    source: sender.en,
  };
}
