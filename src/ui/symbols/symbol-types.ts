import type { ShownLevel } from '../../domain/hazard';
import type { IncidentClass } from '../../domain/incident';
import type { TeamKind } from '../../domain/team';
import type { WarehouseLevel } from '../../domain/warehouse';

/** Every symbol of the product. Kind is told by the body's shape and hue, the finer kind by the glyph. */
export type SymbolId =
  | 'shelter'
  | `warehouse-${WarehouseLevel}`
  | `team-${TeamKind}`
  | `incident-${IncidentClass}`
  | `hazard-${ShownLevel}`
  | 'incident'
  | 'proposal'
  | 'closure'
  | 'origin';

/** Which token colours the body. */
export type SymbolHue =
  | 'shelter'
  | 'warehouse'
  | 'team'
  | 'incident'
  | 'accent'
  | 'warning1'
  | 'warning2'
  | 'warning3'
  | 'warning4'
  | 'warningnone';

/** One path on the 24 px grid; `width` null = filled, else the stroke width in grid units. */
export interface Glyph {
  readonly d: string;
  readonly width: number | null;
}

export interface SymbolDrawing {
  readonly hue: SymbolHue;
  /** Closed path of the body, within 1.5 … 22.5 so that the halo fits. */
  readonly body: string;
  readonly glyphs: readonly Glyph[];
  /** `open`: no body fill, the glyphs carry the hue. `dashed`: body outline only, not yet real. */
  readonly form: 'body' | 'open' | 'dashed';
}

/** How certain or usable the thing is: `solid` usable, `tint` unconfirmed, `hollow` not usable. */
export const SYMBOL_FILLS = ['solid', 'tint', 'hollow'] as const;
export type SymbolFill = (typeof SYMBOL_FILLS)[number];

/** What the state adds at the upper right corner. */
export const SYMBOL_BADGES = ['full', 'closed', 'committed', 'unknown'] as const;
export type SymbolBadge = (typeof SYMBOL_BADGES)[number];

export const stroke = (d: string, width = 2): Glyph => ({ d, width });
export const fill = (d: string): Glyph => ({ d, width: null });
