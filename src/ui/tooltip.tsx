import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly side?: 'above' | 'below' | undefined;
  /** `end`: the right edges meet, for controls at the right edge of the page. */
  readonly align?: 'centre' | 'end' | undefined;
  readonly children: ReactNode;
}

/** A short name shown on hover and on keyboard focus. The control inside must carry the same name itself. */
export function Tooltip({ text, side = 'below', align = 'centre', children }: TooltipProps) {
  return (
    <span
      className={classNames(styles.anchor, styles[side], align === 'end' && styles.end)}
      data-tooltip={text}
    >
      {children}
    </span>
  );
}
