import type { ShownLevel } from '../../domain/hazard';
import type { ResourceKind } from '../../domain/resource';
import type { Formatters } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { AppState, Theme } from '../../store/state';
import type { SymbolBadge, SymbolFill, SymbolId } from '../../ui/symbols/symbol-types';
import type { ThemeTokens } from '../../ui/tokens';

/** The little picture before a line of the legend. */
export type Swatch =
  | {
      readonly form: 'symbol';
      readonly symbol: SymbolId;
      readonly fill: SymbolFill;
      readonly badge: SymbolBadge | null;
    }
  | { readonly form: 'dot'; readonly colour: string }
  | { readonly form: 'ring'; readonly colour: string }
  | { readonly form: 'zone'; readonly level: ShownLevel; readonly upcoming: boolean }
  | {
      readonly form: 'area';
      readonly colour: string;
      readonly outline: string | null;
      readonly dashed?: boolean;
      /** Opacity of the fill; 0.2 by default. */
      readonly strength?: number;
    }
  | { readonly form: 'line'; readonly colour: string; readonly widthPx: number }
  | { readonly form: 'ramp'; readonly colours: readonly string[] };

export interface LegendEntry {
  readonly id: string;
  readonly swatch: Swatch;
  readonly label: string;
  /** Labels under the two ends of a ramp. */
  readonly ends?: readonly [string, string];
}

/** What a legend is written from: only what is on the map is explained. */
export interface LegendContext {
  readonly state: AppState;
  readonly t: Translate;
  readonly format: Formatters;
  readonly theme: Theme;
  readonly tokens: ThemeTokens;
}

/** The legend of a layer; empty when there is nothing of it to see. */
export type Legend = (context: LegendContext) => readonly LegendEntry[];

export const symbolSwatch = (
  symbol: SymbolId,
  fill: SymbolFill = 'solid',
  badge: SymbolBadge | null = null,
): Swatch => ({ form: 'symbol', symbol, fill, badge });

/** Kinds in the order of the legend, those present only. */
export const presentIn = <Kind extends string>(
  all: readonly Kind[],
  rows: readonly { readonly kind: Kind }[],
): readonly Kind[] => all.filter((kind) => rows.some((row) => row.kind === kind));

export type ResourceLegend = Readonly<Record<ResourceKind, Legend>>;
