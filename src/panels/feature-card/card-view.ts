import type { Grade } from '../../domain/provenance';
import type { LonLat } from '../../domain/geo';
import type { Language } from '../../domain/language';
import type { Formatters } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { IconName } from '../../ui';
import type { ResourceLook } from '../../ui/symbols/resource-look';
import type { WarningLevel } from '../../domain/hazard';

/** One line of a card; a null value is shown as unknown, never left out. */
export interface CardField {
  readonly label: string;
  readonly value: string | null;
}

export interface CardTable {
  readonly title: string;
  readonly headers: readonly string[];
  /** Last column is set at the end of its cell. */
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly (string | null)[];
    /** Second line of the first cell. */
    readonly note?: string;
  }[];
}

/** A feature of any kind as a card: texts only, never markup. */
export interface CardView {
  readonly title: string;
  readonly kindText: string;
  readonly look: Pick<ResourceLook, 'symbol' | 'fill' | 'badge'> | null;
  readonly icon: IconName;
  readonly warning: WarningLevel | null;
  /** How far every field of the card can be trusted; null for what people draw themselves. */
  readonly grade: Grade | null;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly position: LonLat | null;
  /** Running texts: a warning's description and instruction. */
  readonly texts: readonly CardField[];
  readonly fields: readonly CardField[];
  readonly tables: readonly CardTable[];
}

/** What a card is written with. */
export interface CardWriter {
  readonly t: Translate;
  readonly format: Formatters;
  readonly language: Language;
}

/** A card with nothing in it, to be filled. */
export const EMPTY_CARD: Omit<CardView, 'title' | 'kindText'> = {
  look: null,
  icon: 'info',
  warning: null,
  grade: null,
  source: null,
  asOf: null,
  position: null,
  texts: [],
  fields: [],
  tables: [],
};

/** Writes a value that may be unknown. */
export function known<Value>(value: Value | null, write: (value: Value) => string): string | null {
  return value === null ? null : write(value);
}
