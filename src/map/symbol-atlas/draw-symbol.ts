import { BADGE_DISC, BADGE_GLYPHS } from '../../ui/symbols/badge-glyphs';
import { symbolDrawing } from '../../ui/symbols/symbol-drawings';
import { badgePaint, symbolPaint } from '../../ui/symbols/symbol-paint';
import type { Glyph, SymbolBadge } from '../../ui/symbols/symbol-types';
import type { ThemeTokens } from '../../ui/tokens';
import type { SymbolVariant } from './symbol-key';

/** Side of one picture in grid units: the 24 px grid, 2 units of halo and badge around it. */
export const CELL_UNITS = 28;
const HALO_UNITS = 1.5;

/** What drawing needs of a canvas. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function drawGlyphs(pen: Pen, glyphs: readonly Glyph[], ink: string, extraWidth = 0): void {
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const { d, width } of glyphs) {
    const path = new Path2D(d);
    if (width === null) {
      pen.fillStyle = ink;
      pen.fill(path);
    }
    if (width !== null || extraWidth > 0) {
      pen.strokeStyle = ink;
      pen.lineWidth = (width ?? 0) + extraWidth;
      pen.stroke(path);
    }
  }
}

function drawBadge(pen: Pen, badge: SymbolBadge, halo: string, tokens: ThemeTokens): void {
  const { disc, ink } = badgePaint(badge, tokens);
  const path = new Path2D(BADGE_DISC);
  pen.strokeStyle = halo;
  pen.lineWidth = HALO_UNITS * 1.6;
  pen.stroke(path);
  pen.fillStyle = disc;
  pen.fill(path);
  drawGlyphs(pen, BADGE_GLYPHS[badge], ink);
}

/** Draws a symbol with its halo, outline, glyph and badge; the pen's origin is the corner of the 24 px grid. */
export function drawSymbol(pen: Pen, { symbol, fill, badge }: SymbolVariant, tokens: ThemeTokens): void {
  const drawing = symbolDrawing(symbol);
  const { halo, body, outline, ink } = symbolPaint(drawing, fill, tokens);
  if (drawing.form === 'open') drawGlyphs(pen, drawing.glyphs, halo, HALO_UNITS * 2);
  if (body !== null && outline !== null) {
    const path = new Path2D(drawing.body);
    const outlineWidth = drawing.form === 'body' && fill === 'solid' ? 1 : 2;
    pen.lineJoin = 'round';
    pen.strokeStyle = halo;
    pen.lineWidth = outlineWidth + HALO_UNITS * 2;
    pen.stroke(path);
    pen.fillStyle = body;
    pen.fill(path);
    pen.strokeStyle = outline;
    pen.lineWidth = outlineWidth;
    pen.setLineDash(drawing.form === 'dashed' ? [3.2, 2.2] : []);
    pen.stroke(path);
    pen.setLineDash([]);
  }
  drawGlyphs(pen, drawing.glyphs, ink);
  if (badge !== null) drawBadge(pen, badge, halo, tokens);
}
