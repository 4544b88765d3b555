import { type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** Small text behind the title: a count, an age. */
  readonly aside?: ReactNode;
  /** Buttons at the right end of the header. */
  readonly actions?: ReactNode;
  /** The header opens and closes the body. */
  readonly collapsible?: boolean | undefined;
  /** Also opens it when it becomes true later. */
  readonly startsOpen?: boolean | undefined;
  /** No padding around the body, for lists that run to the edges. */
  readonly flush?: boolean | undefined;
  /** Results are being renewed. */
  readonly busy?: boolean | undefined;
  readonly children: ReactNode;
}

/** A titled region of a rail. */
export function Panel(props: PanelProps) {
  const id = useId();
  const [open, setOpen] = useState(props.startsOpen ?? true);
  const [started, setStarted] = useState(props.startsOpen);
  if (started !== props.startsOpen) {
    setStarted(props.startsOpen);
    if (props.startsOpen === true) setOpen(true);
  }
  const collapsible = props.collapsible === true;
  const heading = (
    <>
      {props.title}
      {props.aside ? <span className={styles.aside}> {props.aside}</span> : null}
    </>
  );
  return (
    <section className={styles.panel} aria-labelledby={id} aria-busy={props.busy === true}>
      <div className={styles.header}>
        <h2 id={id} className={styles.title}>
          {collapsible ? (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-controls={`${id}-body`}
              onClick={() => setOpen(!open)}
            >
              <Icon name="chevron-down" size="1em" className={styles.chevron} />
              <span>{heading}</span>
            </button>
          ) : (
            heading
          )}
        </h2>
        {props.actions}
      </div>
      <div
        id={`${id}-body`}
        className={classNames(styles.body, props.flush === true && styles.flush)}
        hidden={collapsible && !open}
      >
        {props.children}
      </div>
    </section>
  );
}
