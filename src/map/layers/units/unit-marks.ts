import { FRESHNESSES, type Freshness, type UnitsSnapshot } from '../../../domain/live';
import type { ThemeTokens } from '../../../ui/tokens';
import { type Rgba, rgba } from '../rgba';

/** How a unit of one age is drawn: a full disc, a ring, a small faint ring. */
interface Mark {
  readonly fill: Rgba;
  readonly line: Rgba;
  readonly radiusPx: number;
}

const markOf = (freshness: Freshness, tokens: ThemeTokens): Mark => {
  switch (freshness) {
    case 'fresh':
      return { fill: rgba(tokens.team), line: rgba(tokens.text), radiusPx: 5.5 };
    case 'ageing':
      return { fill: rgba(tokens.ground, 0.9), line: rgba(tokens.team), radiusPx: 5 };
    case 'unknown':
      return { fill: rgba(tokens.land, 0.7), line: rgba(tokens.faint, 0.9), radiusPx: 3.5 };
  }
};

/** More units than this are drawn as dots, without direction, name or target. */
export const DETAIL_LIMIT = 400;

/** Columns of the marks, a row a unit, ready for the graphics card. */
export interface UnitColumns {
  readonly fills: Uint8Array;
  readonly lines: Uint8Array;
  readonly radii: Float32Array;
}

/** @param scale multiplies every radius. Many units are drawn smaller, so that they do not hide the map. */
export function unitColumns(
  { count, freshness }: UnitsSnapshot,
  tokens: ThemeTokens,
  scale: number,
): UnitColumns {
  const marks = FRESHNESSES.map((one) => markOf(one, tokens));
  const growth = scale * (count > DETAIL_LIMIT ? 0.55 : 1);
  const fills = new Uint8Array(4 * count);
  const lines = new Uint8Array(4 * count);
  const radii = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const mark = marks[freshness[row]!]!;
    fills.set(mark.fill, 4 * row);
    lines.set(mark.line, 4 * row);
    radii[row] = mark.radiusPx * growth;
  }
  return { fills, lines, radii };
}
