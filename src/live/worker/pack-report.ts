import type { UnitIdentity } from '../../domain/live';
import type { LiveReport } from '../hub/report';
import type { ReportParcel } from './messages';

/** Makes parcels of reports, and gives the buffers that go along with each. */
export function createReportPacker() {
  let sent: readonly UnitIdentity[] | null = null;
  return ({ statuses, units, statements }: LiveReport) => {
    if (units === null)
      return { parcel: { statuses, statements, units } satisfies ReportParcel, transfer: [] };
    const parcel: ReportParcel = {
      statuses,
      statements,
      units: { ...units, roster: units.roster === sent ? null : units.roster },
    };
    sent = units.roster;
    const { positions, freshness, headings, speedsKmh, asOfMs, statuses: states } = units;
    const transfer = [positions, freshness, headings, speedsKmh, asOfMs, states].map(
      (column) => column.buffer as ArrayBuffer,
    );
    return { parcel, transfer };
  };
}

/** Makes reports of parcels again. */
export function createReportOpener() {
  let roster: readonly UnitIdentity[] = [];
  return ({ statuses, units, statements }: ReportParcel): LiveReport => {
    if (units === null) return { statuses, statements, units };
    roster = units.roster ?? roster;
    return { statuses, statements, units: { ...units, roster } };
  };
}
