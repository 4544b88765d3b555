import styles from './skip-link.module.css';

/** First stop of the Tab key: jumps over everything to the element with the id, which needs `tabIndex={-1}`. */
export function SkipLink({ targetId, children }: { targetId: string; children: string }) {
  return (
    <a
      href={`#${targetId}`}
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
    >
      {children}
    </a>
  );
}
