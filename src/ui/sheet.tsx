import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useI18n } from '../i18n/hook';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import styles from './sheet.module.css';
import { nearestStop, type SheetStop, stepStop, stopHeight } from './sheet-stops';

export interface SheetProps {
  readonly label: string;
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  /** Height of the room the sheet rises in, px. */
  readonly roomPx: number;
  /** Height of the lowest stop, px. */
  readonly peekPx: number;
  /** One line beside the buttons, always in sight. */
  readonly header: ReactNode;
  /** Under the header, in sight at every stop. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet from below with three stops, by dragging its bar, by its buttons, or by the arrow keys on them. */
export function Sheet(props: SheetProps) {
  const { t } = useI18n();
  const { stop, onStop, roomPx, peekPx } = props;
  const grab = useRef<{ y: number; height: number; atMs: number } | null>(null);
  const [dragPx, setDragPx] = useState<number | null>(null);
  const heightPx = dragPx ?? stopHeight(stop, roomPx, peekPx);

  const start = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('button, a, input')) return;
    grab.current = { y: event.clientY, height: heightPx, atMs: event.timeStamp };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const from = grab.current;
    if (!from) return;
    const wanted = from.height + from.y - event.clientY;
    setDragPx(Math.min(stopHeight('full', roomPx, peekPx), Math.max(peekPx, wanted)));
  };
  const end = (event: PointerEvent) => {
    const from = grab.current;
    grab.current = null;
    setDragPx(null);
    if (!from) return;
    const risePx = from.y - event.clientY;
    const speed = risePx / Math.max(1, event.timeStamp - from.atMs);
    onStop(nearestStop(from.height + risePx, roomPx, peekPx, speed * 200));
  };

  return (
    <section
      className={classNames(styles.sheet, dragPx !== null && styles.dragged)}
      aria-label={props.label}
      style={{ height: heightPx }}
    >
      <div
        className={styles.bar}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <span className={styles.grip} />
        <div className={styles.heading}>{props.header}</div>
        <IconButton
          icon="chevron-up"
          label={t('ui.sheet.raise')}
          disabled={stop === 'full'}
          onPress={() => onStop(stepStop(stop, 1))}
          tooltip="none"
        />
        <IconButton
          icon="chevron-down"
          label={t('ui.sheet.lower')}
          disabled={stop === 'peek'}
          onPress={() => onStop(stepStop(stop, -1))}
          tooltip="none"
        />
      </div>
      {props.lead}
      <div className={styles.content} inert={stop === 'peek' && dragPx === null}>
        {props.children}
      </div>
    </section>
  );
}
