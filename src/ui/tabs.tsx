import { type ReactNode, useId, useRef } from 'react';
import { classNames } from './class-names';
import styles from './tabs.module.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: string | undefined;
  /** Longer name for the tooltip and screen readers. */
  readonly title?: string | undefined;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly className?: string | undefined;
  readonly pageClassName?: string | undefined;
  /** Tabs in small type: `fill` shares the width evenly, for many short names; `start` stands at the left, low, for a wide place. */
  readonly form?: 'fill' | 'start' | undefined;
  /** Content of the chosen tab. */
  readonly children: ReactNode;
}

/** Pages of one place. Arrow keys, Home and End move between tabs. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const item = props.items.at(index);
    if (!item) return;
    props.onChange(item.id);
    list.current?.querySelector<HTMLElement>(`[data-tab='${item.id}']`)?.focus();
  };
  const at = props.items.findIndex((item) => item.id === props.value);
  return (
    <>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={props.label}
        className={classNames(styles.list, props.form !== undefined && styles[props.form], props.className)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') go((at + 1) % props.items.length);
          else if (event.key === 'ArrowLeft') go(at - 1);
          else if (event.key === 'Home') go(0);
          else if (event.key === 'End') go(-1);
          else return;
          event.preventDefault();
        }}
      >
        {props.items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${id}-${item.id}`}
            data-tab={item.id}
            className={styles.tab}
            title={item.title}
            aria-selected={item.id === props.value}
            aria-controls={`${id}-page`}
            tabIndex={item.id === props.value ? 0 : -1}
            onClick={() => props.onChange(item.id)}
          >
            {item.label}
            {item.count ? <span className={styles.count}>{item.count}</span> : null}
          </button>
        ))}
      </div>
      <div
        id={`${id}-page`}
        role="tabpanel"
        aria-labelledby={`${id}-${props.value}`}
        className={props.pageClassName}
      >
        {props.children}
      </div>
    </>
  );
}
