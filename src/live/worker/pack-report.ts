import type { UnitIdentity } from '../../domain/live';
import type { LiveReport } from '../hub/report';
import type { ReportParcel } from './messages';

/** Makes parcels of reports, and gives the buffers that go along with each. */
export function createReportPacker() {
  let sent: readonly UnitIdentity[] | null = null;
  return ({ units, ...others }: LiveReport) => {
    if (units === null) return { parcel: { ...others, units } satisfies ReportParcel, transfer: [] };
    const parcel: ReportParcel = {
      ...others,
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
  return ({ units, ...others }: ReportParcel): LiveReport => {
    if (units === null) return { ...others, units };
    roster = units.roster ?? roster;
    return { ...others, units: { ...units, roster } };
  };
}
