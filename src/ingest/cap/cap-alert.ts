import type { LonLat } from '../../domain/geo';
import type { CapStatus, Hazard } from '../../domain/hazard';
import type { RowFault } from '../row-fault';

export const CAP_STATUSES = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
export const CAP_MESSAGE_TYPES = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;
export const CAP_SCOPES = ['Public', 'Restricted', 'Private'] as const;
export const CAP_URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export const CAP_SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
export const CAP_CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;

/** A message that another one speaks of. */
export interface CapReference {
  readonly sender: string;
  readonly identifier: string;
  /** As written; null where only the identifier is given. */
  readonly sent: string | null;
}

/** A name with a value: event code, parameter, geocode. */
export interface CapPair {
  readonly name: string;
  readonly value: string;
}

export interface CapCircle {
  readonly centre: LonLat;
  readonly radiusKm: number;
}

/** Where: the union of its polygons and circles; geocodes name the same place by the lists of somebody. */
export interface CapArea {
  readonly areaDesc: string | null;
  /** Closed rings, longitude first; a ring over the antimeridian goes on beyond ±180°. */
  readonly polygons: readonly (readonly LonLat[])[];
  readonly circles: readonly CapCircle[];
  readonly geocodes: readonly CapPair[];
  /** Feet above mean sea level. */
  readonly altitudeFt: number | null;
  readonly ceilingFt: number | null;
}

/** What is told, in one language. */
export interface CapInfo {
  /** `en-US` where the message names none, as the standard has it. */
  readonly language: string;
  readonly categories: readonly string[];
  readonly event: string | null;
  readonly responseTypes: readonly string[];
  readonly urgency: Hazard['urgency'];
  readonly severity: Hazard['severity'];
  readonly certainty: Hazard['certainty'];
  readonly audience: string | null;
  readonly eventCodes: readonly CapPair[];
  /** ISO 8601 date-times with offset. */
  readonly effective: string | null;
  readonly onset: string | null;
  readonly expires: string | null;
  readonly senderName: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly web: string | null;
  readonly contact: string | null;
  readonly parameters: readonly CapPair[];
  readonly areas: readonly CapArea[];
}

/** One CAP 1.2 message, also what is read of 1.1 and of the entries of a feed. */
export interface CapAlert {
  /** Place of the message in the text, counted from 1. */
  readonly message: number;
  readonly identifier: string;
  readonly sender: string;
  /** ISO 8601 date-time with offset. */
  readonly sent: string;
  readonly status: CapStatus;
  readonly msgType: (typeof CAP_MESSAGE_TYPES)[number];
  /** Null where the message does not say; then it is not for the public. */
  readonly scope: (typeof CAP_SCOPES)[number] | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly codes: readonly string[];
  readonly incidents: readonly string[];
  readonly references: readonly CapReference[];
  readonly infos: readonly CapInfo[];
}

/** What is wrong in a message; `column` is the element, e.g. `info.expires`. */
export interface CapIssue extends RowFault {
  /** Place of the message in the text, counted from 1. */
  readonly message: number;
  /** Null where the message has none. */
  readonly identifier: string | null;
}

/** What was made of a text. */
export interface CapReading {
  /** Messages that can be used, in the order of the text. */
  readonly alerts: readonly CapAlert[];
  readonly issues: readonly CapIssue[];
  /** Messages found, used or not. */
  readonly found: number;
  /** Addresses of messages that a feed names and does not hold, as written. */
  readonly links: readonly string[];
}

/** Tells messages apart: the same sender and identifier are the same message. */
export function capKey({ sender, identifier }: Pick<CapAlert, 'sender' | 'identifier'>): string {
  return JSON.stringify([sender, identifier]);
}
