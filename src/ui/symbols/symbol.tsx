import { classNames } from '../class-names';
import { BADGE_DISC, BADGE_GLYPHS } from './badge-glyphs';
import styles from './symbol.module.css';
import { symbolDrawing } from './symbol-drawings';
import type { SymbolBadge, SymbolFill, SymbolId } from './symbol-types';

export interface SymbolProps {
  readonly id: SymbolId;
  /** Default `solid`. */
  readonly fill?: SymbolFill | undefined;
  readonly badge?: SymbolBadge | null | undefined;
  /** CSS length of the 24 px grid; default 1.5 em of the text around it. */
  readonly size?: string | undefined;
  /** Given: an image with this name. Left out: decoration beside a text. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

/** A symbol of the map, the same drawing and the same colours, for lists, cards and legends. */
export function Symbol({ id, fill = 'solid', badge, size = '1.5em', label, className }: SymbolProps) {
  const { hue, body, glyphs, form } = symbolDrawing(id);
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      {...named}
      className={classNames(
        styles.symbol,
        styles[hue],
        form === 'body' ? styles[fill] : styles[form],
        className,
      )}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      focusable="false"
    >
      {form === 'open' ? null : (
        <path className={styles.body} d={body} strokeWidth={fill === 'solid' && form === 'body' ? 1 : 2} />
      )}
      {glyphs.map((glyph) => (
        <path
          key={glyph.d}
          className={glyph.width === null ? styles.filled : styles.stroked}
          d={glyph.d}
          strokeWidth={glyph.width ?? undefined}
        />
      ))}
      {badge ? (
        <g className={styles[`badge-${badge}`]}>
          <path className={styles.disc} d={BADGE_DISC} strokeWidth={1.4} />
          {BADGE_GLYPHS[badge].map((glyph) => (
            <path key={glyph.d} className={styles.mark} d={glyph.d} strokeWidth={glyph.width ?? undefined} />
          ))}
        </g>
      ) : null}
    </svg>
  );
}
