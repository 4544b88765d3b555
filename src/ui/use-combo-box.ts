import { type HTMLAttributes, type InputHTMLAttributes, useId, useState } from 'react';
import { moveActive } from './combo-box-keys';

export interface ComboBoxState<Option> {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onInput: (value: string) => void;
  readonly onPick: (option: Option) => void;
}

/** The ARIA combobox with a listbox: attributes and handlers for its input, its list and each option. */
export function useComboBox<Option>({ value, options, onInput, onPick }: ComboBoxState<Option>) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const marked = active < options.length ? active : -1;
  const shown = open && value !== '';
  const listed = shown && options.length > 0;

  const pick = (option: Option) => {
    setOpen(false);
    setActive(-1);
    onPick(option);
  };
  const type = (text: string) => {
    setActive(-1);
    setOpen(true);
    onInput(text);
  };

  const input: InputHTMLAttributes<HTMLInputElement> = {
    role: 'combobox',
    'aria-expanded': listed,
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'aria-activedescendant': listed && marked >= 0 ? `${listId}-${marked}` : undefined,
    onChange: (event) => type(event.currentTarget.value),
    onFocus: () => setOpen(true),
    onBlur: () => setOpen(false),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || value === '') return;
      const move = moveActive(event.key, marked, options.length);
      const first = options[Math.max(0, marked)];
      if (move !== null) {
        event.preventDefault();
        setOpen(true);
        setActive(move);
      } else if (event.key === 'Enter' && listed && first) {
        pick(first);
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        if (shown) setOpen(false);
        else type('');
      }
    },
  };
  const list: HTMLAttributes<HTMLDivElement> = { role: 'listbox', id: listId, hidden: !listed };
  const option = (item: Option, index: number): HTMLAttributes<HTMLDivElement> => ({
    role: 'option',
    id: `${listId}-${index}`,
    'aria-selected': index === marked,
    onPointerDown: (event) => event.preventDefault(),
    onPointerMove: () => setActive(index),
    onClick: () => pick(item),
  });
  return { shown, input, list, option };
}
