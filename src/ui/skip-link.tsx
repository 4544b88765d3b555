import styles from './skip-link.module.css';

/** First stop of the Tab key: jumps over everything to the element with the id, which needs `tabIndex={-1}`. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a
      href={`#${target}`}
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {children}
    </a>
  );
}
