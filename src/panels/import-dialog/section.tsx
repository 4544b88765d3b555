import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

/** A titled part of the dialog. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.subtitle}>
        {title}
      </h3>
      <div className={styles.parts}>{children}</div>
    </section>
  );
}
