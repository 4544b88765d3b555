import type { CapAlert, CapArea, CapInfo } from '../cap-alert';

export const AREA: CapArea = {
  areaDesc: '闵行区',
  polygons: [
    [
      [121.3, 31],
      [121.4, 31],
      [121.4, 31.1],
      [121.3, 31],
    ],
  ],
  circles: [],
  geocodes: [],
  altitudeFt: null,
  ceilingFt: null,
};

/** An info block with the usual filled in. */
export function capInfo(parts: Partial<CapInfo> = {}): CapInfo {
  return {
    language: 'zh-CN',
    categories: ['Met'],
    event: '暴雨',
    responseTypes: [],
    urgency: 'Expected',
    severity: 'Unknown',
    certainty: 'Likely',
    audience: null,
    eventCodes: [],
    effective: null,
    onset: null,
    expires: null,
    senderName: null,
    headline: null,
    description: null,
    instruction: null,
    web: null,
    contact: null,
    parameters: [],
    areas: [AREA],
    ...parts,
  };
}

/** A message with the usual filled in; sender and identifier tell it apart. */
export function capAlert(parts: Partial<CapAlert> = {}): CapAlert {
  return {
    message: 1,
    identifier: 'A',
    sender: 's',
    sent: '2026-06-01T10:00:00Z',
    status: 'Actual',
    msgType: 'Alert',
    scope: 'Public',
    source: null,
    note: null,
    codes: [],
    incidents: [],
    references: [],
    infos: [capInfo()],
    ...parts,
  };
}

/** References to messages of the same sender. */
export function refers(...identifiers: readonly string[]): CapAlert['references'] {
  return identifiers.map((identifier) => ({ sender: 's', identifier, sent: null }));
}
