import { Fragment } from 'react';
import { classNames } from './class-names';
import styles from './kbd.module.css';

/** A key combination such as `Control+Z`, one cap a key. */
export function Kbd({ keys, className }: { keys: string; className?: string | undefined }) {
  return (
    <span className={classNames(className)}>
      {keys.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 ? <span className={styles.plus}>+</span> : null}
          <kbd className={styles.kbd}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
