import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useI18n } from '../i18n/hook';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean | undefined;
  /** A press beside it does not close it: work would be lost. */
  readonly firm?: boolean | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A modal over the page: keeps the focus, closes on Escape and on a press beside it, gives the focus back. */
export function Dialog({ title, onClose, wide = false, firm = false, footer, children }: DialogProps) {
  const { t } = useI18n();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const element = dialog.current;
    const closeOutside = (event: PointerEvent) => {
      if (event.target === element && !firm) onClose();
    };
    element?.addEventListener('pointerdown', closeOutside);
    return () => element?.removeEventListener('pointerdown', closeOutside);
  }, [onClose, firm]);
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, wide && styles.wide)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <IconButton icon="close" label={t('ui.close')} onPress={onClose} tooltip="none" />
      </div>
      <div className={styles.body}>{children}</div>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </dialog>
  );
}
