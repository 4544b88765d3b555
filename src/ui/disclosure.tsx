import { type ReactNode, useId, useState } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icon';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** A line that opens to more. */
export function Disclosure({ summary, startsOpen = false, children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  return (
    <div>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="chevron-down" size="1em" className={styles.chevron} />
        <span>{summary}</span>
      </button>
      <div id={id} hidden={!open}>
        {open ? children : null}
      </div>
    </div>
  );
}
