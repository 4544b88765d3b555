import type { Shelter, ShelterClass, ShelterStatus } from '../../domain/shelter';
import type { Team, TeamStatus } from '../../domain/team';
import type { Warehouse, WarehouseLevel } from '../../domain/warehouse';
import type { SymbolBadge, SymbolFill, SymbolId } from './symbol-types';

/** How one resource is drawn, on the map and in lists alike. */
export interface ResourceLook {
  readonly symbol: SymbolId;
  readonly fill: SymbolFill;
  readonly badge: SymbolBadge | null;
  /** Relative to a symbol of ordinary weight. */
  readonly scale: number;
}

type State = Pick<ResourceLook, 'fill' | 'badge'>;

/** Larger for better-equipped classes. */
export const SHELTER_SCALE: Readonly<Record<ShelterClass, number>> = {
  emergency: 0.84,
  'short-term': 0.92,
  'medium-term': 1,
  'long-term': 1.1,
  central: 1.22,
};

export const SHELTER_STATE: Readonly<Record<ShelterStatus, State>> = {
  open: { fill: 'solid', badge: null },
  standby: { fill: 'solid', badge: null },
  full: { fill: 'solid', badge: 'full' },
  candidate: { fill: 'tint', badge: null },
  unknown: { fill: 'tint', badge: 'unknown' },
  closed: { fill: 'hollow', badge: 'closed' },
};

export const WAREHOUSE_SCALE: Readonly<Record<WarehouseLevel, number>> = {
  township: 0.88,
  county: 0.94,
  city: 1,
  province: 1.1,
  central: 1.2,
};

export const WAREHOUSE_STATE: Readonly<Record<Warehouse['status'], State>> = {
  ready: { fill: 'solid', badge: null },
  unknown: { fill: 'tint', badge: 'unknown' },
  'out-of-service': { fill: 'hollow', badge: 'closed' },
};

export const TEAM_STATE: Readonly<Record<TeamStatus, State>> = {
  available: { fill: 'solid', badge: null },
  mobilising: { fill: 'solid', badge: 'committed' },
  'en-route': { fill: 'solid', badge: 'committed' },
  'on-scene': { fill: 'solid', badge: 'committed' },
  committed: { fill: 'solid', badge: 'committed' },
  resting: { fill: 'hollow', badge: 'closed' },
  'out-of-service': { fill: 'hollow', badge: 'closed' },
  unknown: { fill: 'tint', badge: 'unknown' },
};

export function shelterLook(shelter: Pick<Shelter, 'status' | 'shelterClass'>): ResourceLook {
  const scale = shelter.shelterClass === null ? SHELTER_SCALE.emergency : SHELTER_SCALE[shelter.shelterClass];
  return { symbol: 'shelter', ...SHELTER_STATE[shelter.status], scale };
}

export function warehouseLook(warehouse: Pick<Warehouse, 'status' | 'level'>): ResourceLook {
  return {
    symbol: `warehouse-${warehouse.level}`,
    ...WAREHOUSE_STATE[warehouse.status],
    scale: WAREHOUSE_SCALE[warehouse.level],
  };
}

export function teamLook(team: Pick<Team, 'status' | 'kind'>): ResourceLook {
  return { symbol: `team-${team.kind}`, ...TEAM_STATE[team.status], scale: 1 };
}
