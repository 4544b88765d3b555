import type { Shelter } from '../../domain/shelter';
import type { Team, TeamKind } from '../../domain/team';
import type { Warehouse } from '../../domain/warehouse';
import type { ArrivalClock } from './options';
import type { ServiceSite } from './query';

const FREE: readonly Team['status'][] = ['available', 'mobilising', 'unknown'];

/** Teams that can be sent, of one kind or of all. From the call on they need their turnout first. */
export function teamSites(
  teams: readonly Team[],
  clock: ArrivalClock,
  wanted: TeamKind | 'all' = 'all',
): readonly ServiceSite[] {
  return teams
    .filter(({ kind, status }) => FREE.includes(status) && (wanted === 'all' || kind === wanted))
    .map(({ id, position, turnoutS }) => ({ id, position, readyS: clock === 'call' ? turnoutS : 0 }));
}

/** Warehouses in service. From the call on they load first. */
export function warehouseSites(
  warehouses: readonly Warehouse[],
  clock: ArrivalClock,
): readonly ServiceSite[] {
  return warehouses
    .filter(({ status }) => status !== 'out-of-service')
    .map(({ id, position, loadingMin }) => {
      const loadingS = loadingMin === null ? null : loadingMin * 60;
      return { id, position, readyS: clock === 'call' ? loadingS : 0 };
    });
}

/** Shelters that are neither closed nor full. */
export function shelterSites(shelters: readonly Shelter[]): readonly ServiceSite[] {
  return shelters
    .filter(({ status }) => status !== 'closed' && status !== 'full')
    .map(({ id, position }) => ({ id, position, readyS: 0 }));
}
