import { INCIDENT_CLASSES } from '../../domain/incident';
import { SHOWN_LEVELS } from '../../domain/hazard';
import { TEAM_KINDS } from '../../domain/team';
import { WAREHOUSE_LEVELS } from '../../domain/warehouse';
import { SHELTER_STATE, TEAM_STATE, WAREHOUSE_STATE } from '../../ui/symbols/resource-look';
import type { SymbolBadge, SymbolFill, SymbolId } from '../../ui/symbols/symbol-types';

/** One picture of the atlas: a symbol in a state. */
export interface SymbolVariant {
  readonly symbol: SymbolId;
  readonly fill: SymbolFill;
  readonly badge: SymbolBadge | null;
}

/** Name of a picture in the atlas and of an image of the plain map. */
export const symbolKey = ({ symbol, fill, badge }: SymbolVariant): string =>
  `${symbol}/${fill}/${badge ?? ''}`;

/** Beads of a cluster: the bare body with room for a number. */
export const CLUSTER_KEYS = {
  shelter: 'cluster/shelter',
  warehouse: 'cluster/warehouse',
  team: 'cluster/team',
} as const;
/** Direction mark on a route, pointing east. */
export const CHEVRON_KEY = 'chevron';

const statesOf = (
  symbol: SymbolId,
  states: Readonly<Record<string, Pick<SymbolVariant, 'fill' | 'badge'>>>,
) => Object.values(states).map((state): SymbolVariant => ({ symbol, fill: state.fill, badge: state.badge }));
const plain = (symbol: SymbolId): SymbolVariant => ({ symbol, fill: 'solid', badge: null });

const ALL: readonly SymbolVariant[] = [
  ...statesOf('shelter', SHELTER_STATE),
  ...WAREHOUSE_LEVELS.flatMap((level) => statesOf(`warehouse-${level}`, WAREHOUSE_STATE)),
  ...TEAM_KINDS.flatMap((kind) => statesOf(`team-${kind}`, TEAM_STATE)),
  ...INCIDENT_CLASSES.map((id) => plain(`incident-${id}`)),
  ...SHOWN_LEVELS.map((level) => plain(`hazard-${level}`)),
  plain('incident'),
  plain('proposal'),
  plain('closure'),
  { symbol: 'closure', fill: 'tint', badge: null },
  plain('origin'),
];

/** Every picture that a map may ask for, each once. */
export const SYMBOL_VARIANTS: readonly SymbolVariant[] = [
  ...new Map(ALL.map((variant) => [symbolKey(variant), variant])).values(),
];
