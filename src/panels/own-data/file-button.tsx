import { useRef } from 'react';
import { useDispatch } from '../../commands/hooks';
import { Button, type ButtonProps } from '../../ui';
import styles from './panel.module.css';

interface FileButtonProps extends Pick<ButtonProps, 'children' | 'icon' | 'size' | 'variant' | 'wide'> {
  /** The own layer whose features the file brings anew. */
  readonly replaces?: string;
}

/** Lets a person choose files, where nothing can be dropped. */
export function FileButton({ replaces, ...button }: FileButtonProps) {
  const dispatch = useDispatch();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple={replaces === undefined}
        className={styles.input}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0)
            dispatch('files.offer', replaces === undefined ? { files } : { files, replaces });
        }}
      />
    </>
  );
}
