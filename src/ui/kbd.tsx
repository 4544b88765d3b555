import { Fragment } from 'react';
import { classNames } from './class-names';
import styles from './kbd.module.css';

const isApple = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** What stands on the cap of a key; `Mod` is Command on a Mac and Ctrl elsewhere. */
function capOf(key: string): string {
  if (key !== 'Mod') return key;
  return isApple() ? '⌘' : 'Ctrl';
}

/** A key combination such as `Mod+Z`, one cap a key. */
export function Kbd({ keys, className }: { keys: string; className?: string | undefined }) {
  return (
    <span className={classNames(className)}>
      {keys.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 ? <span className={styles.plus}>+</span> : null}
          <kbd className={styles.kbd}>{capOf(key)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
