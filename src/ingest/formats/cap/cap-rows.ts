import {
  type CapAlert,
  type CapIssue,
  type CapReading,
  isAllClear,
  standingAt,
  type Warning,
  warningsOf,
} from '../../cap';
import type { SourceRow } from '../../format';
import { SHOWN_LETTERS } from '../../limits';
import type { District } from '../../../domain/district';
import type { RowFault } from '../../row-fault';

/** Fields of a hazard under the names of the kind, and what else a message says. */
export const CAP_COLUMNS = [
  'id',
  'type',
  'level',
  'status',
  'headlineZh',
  'headlineEn',
  'descriptionZh',
  'descriptionEn',
  'instructionZh',
  'instructionEn',
  'areaDescZh',
  'areaDescEn',
  'sender',
  'urgency',
  'severity',
  'certainty',
  'sent',
  'onset',
  'expires',
  'msgType',
  'scope',
  'event',
  'geocodes',
  'identifier',
  'grade',
  'reading',
] as const;
type CapColumn = (typeof CAP_COLUMNS)[number];

/** Rows in the order of the messages; a message that cannot be used has one too. */
export function capRows(
  { alerts, issues, found }: CapReading,
  districts: readonly District[],
): readonly SourceRow[] {
  const standing = new Set(standingAt(alerts, Infinity));
  const issuesOf = new Map<number, CapIssue[]>();
  for (const issue of issues) issuesOf.set(issue.message, [...(issuesOf.get(issue.message) ?? []), issue]);
  const alertsOf = new Map<number, CapAlert[]>();
  for (const alert of alerts) alertsOf.set(alert.message, [...(alertsOf.get(alert.message) ?? []), alert]);
  const rows: SourceRow[] = [];
  for (let message = 1; message <= found; message++) {
    const faults = (issuesOf.get(message) ?? []).map(
      ({ code, column, value }): RowFault => ({ code, column, value }),
    );
    const read = alertsOf.get(message) ?? [];
    if (read.length === 0 && faults.length > 0) rows.push(row(rows.length + 1, null, {}, faults));
    for (const alert of read) {
      const own = [...faults, ...stayingOut(alert, standing.has(alert)), ...pointsOf(alert)];
      const warnings = warningsOf(alert, districts);
      if (warnings.length === 0) rows.push(row(rows.length + 1, null, identityOf(alert), own));
      for (const warning of warnings) rows.push(warningRow(rows.length + 1, alert, warning, own));
    }
  }
  return rows;
}

/** A grade stands only where the message takes it away: what is not of status Actual is no official warning. */
function warningRow(
  number: number,
  alert: CapAlert,
  { geometry, headline, description, instruction, areaDesc, reading, ...warning }: Warning,
  faults: readonly RowFault[],
): SourceRow {
  const unknown = reading?.geocodesUnknown.join(' ') ?? '';
  const values = {
    ...warning,
    ...identityOf(alert),
    sender: warning.sender,
    headlineZh: headline.zh,
    headlineEn: headline.en,
    descriptionZh: description.zh || null,
    descriptionEn: description.en || null,
    instructionZh: instruction.zh || null,
    instructionEn: instruction.en || null,
    areaDescZh: areaDesc.zh || null,
    areaDescEn: areaDesc.en || null,
    event: reading?.event?.zh ?? null,
    geocodes: unknown || null,
    grade: alert.status === 'Actual' ? null : warning.grade,
    reading: reading ?? null,
  };
  const codes: RowFault = {
    code: 'geocode-unknown',
    column: 'geocodes',
    value: unknown.slice(0, SHOWN_LETTERS),
  };
  return row(number, geometry, values, unknown === '' ? faults : [...faults, codes]);
}

function identityOf({ identifier, sender, sent, status, msgType, scope }: CapAlert) {
  return { identifier, sender, sent, status, msgType, scope };
}

/** Circles without extent: where all of an area is such a point, there is no zone to draw. */
function pointsOf({ infos }: CapAlert): readonly RowFault[] {
  const areas = infos.flatMap((info) => info.areas);
  const isOnlyPoints =
    areas.some(({ circles }) => circles.length > 0) &&
    areas.every(
      ({ polygons, geocodes, circles }) =>
        polygons.length === 0 && geocodes.length === 0 && circles.every(({ radiusKm }) => radiusKm === 0),
    );
  const [first] = areas.flatMap(({ circles }) => circles);
  if (!isOnlyPoints || first === undefined) return [];
  const value = `${first.centre[1]},${first.centre[0]} ${first.radiusKm}`;
  return [{ code: 'geometry-unsuitable', column: 'area.circle', value }];
}

function stayingOut(alert: CapAlert, isStanding: boolean): readonly RowFault[] {
  const fault = (code: RowFault['code']): RowFault => ({
    code,
    column: null,
    value: alert.identifier.slice(0, 80),
  });
  if (alert.msgType === 'Ack' || alert.msgType === 'Error' || alert.status === 'System')
    return [fault('warning-none')];
  if (!isStanding) return [fault('warning-superseded')];
  return isAllClear(alert) ? [fault('warning-lifted')] : [];
}

function row(
  number: number,
  geometry: GeoJSON.Geometry | null,
  values: Partial<Record<CapColumn, unknown>>,
  faults: readonly RowFault[],
): SourceRow {
  const cells = CAP_COLUMNS.map((column) => values[column] ?? null);
  return faults.length === 0
    ? { row: number, geometry, values: cells }
    : { row: number, geometry, values: cells, faults };
}
