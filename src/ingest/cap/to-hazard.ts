import type { District } from '../../domain/district';
import type { Hazard } from '../../domain/hazard';
import type { Grade } from '../../domain/provenance';
import { type CapAlert, capKey } from './cap-alert';
import { foldLanguages, type InfoGroup, textOf } from './fold-languages';
import { hazardTypeOf } from './hazard-type';
import { endingOf } from './lifecycle';
import { warningLevelOf } from './warning-level';
import { zoneGeometry } from './zone-geometry';

/** What the warnings of a source are called and how far it is trusted. */
export interface CapGround {
  readonly grade: Grade;
  readonly source: string;
}

/** A warning before it is known whether it has a place that can be drawn. */
export type Warning = Omit<Hazard, 'geometry'> & { readonly geometry: Hazard['geometry'] | null };

/** Where the messages come from is not said: they are taken for what they say they are. */
export const OFFICIAL: CapGround = { grade: 'official', source: 'CAP' };

/** All that a message warns of, whatever kind of message it is. */
export function warningsOf(
  alert: CapAlert,
  districts: readonly District[],
  ground: CapGround = OFFICIAL,
): readonly Warning[] {
  return foldLanguages(alert).map((group, index) => toWarning(alert, group, index, districts, ground));
}

/**
 * What a group of info blocks tells, as a hazard. Whatever is not of status Actual has the grade `exercise`.
 * @param index place of the group in the message
 */
function toWarning(
  alert: CapAlert,
  group: InfoGroup,
  index: number,
  districts: readonly District[],
  { grade, source }: CapGround,
): Warning {
  const [info] = group;
  const { level, from: levelFrom } = warningLevelOf(group);
  const { expires, assumed } = endingOf(alert.sent, info);
  const { geometry, areaFrom, geocodesUnknown } = zoneGeometry(info.areas, districts);
  const event = textOf(group, (one) => one.event);
  const replaces =
    alert.msgType === 'Update' ? alert.references.map((message) => `cap:${capKey(message)}`) : [];
  const headline = textOf(group, (one) => one.headline ?? one.event);
  return {
    id: `cap:${capKey(alert)}${index === 0 ? '' : `#${index + 1}`}`,
    type: hazardTypeOf(group),
    level,
    status: alert.status,
    headline: headline.zh === '' ? { zh: alert.identifier, en: alert.identifier } : headline,
    description: textOf(group, (one) => one.description),
    instruction: textOf(group, (one) => one.instruction),
    areaDesc: textOf(group, ({ areas }) => joined(areas.map(({ areaDesc }) => areaDesc))),
    sender: info.senderName ?? alert.sender,
    urgency: info.urgency,
    severity: info.severity,
    certainty: info.certainty,
    sent: alert.sent,
    onset: info.onset ?? info.effective ?? alert.sent,
    expires,
    geometry,
    grade: alert.status === 'Actual' ? grade : 'exercise',
    source,
    reading: {
      levelFrom,
      event: event.zh === '' ? null : event,
      expiresAssumed: assumed,
      scope: alert.scope,
      areaFrom,
      geocodesUnknown,
      ...(replaces.length > 0 && { replaces }),
    },
  };
}

function joined(parts: readonly (string | null)[]): string | null {
  const told = [...new Set(parts.filter((part) => part !== null))];
  return told.length === 0 ? null : told.join('; ');
}
