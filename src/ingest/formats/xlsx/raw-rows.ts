import { attributeOf, type TagHandler } from './tag-scanner';

/** A cell as it lies in a sheet. */
export interface RawCell {
  /** `B7`; undefined: the next one. */
  readonly reference: string | undefined;
  readonly type: string;
  readonly style: number;
  /** Text of `v`, and of `f`; null without the element. */
  value: string | null;
  formula: string | null;
  /** Text of `is`, its runs joined, readings left out. */
  inline: string | null;
}

/** A row as it lies in a sheet. */
export interface RawRow {
  /** Number that it says it has, from 1; null where it says none. */
  readonly told: number | null;
  readonly cells: RawCell[];
}

/** Makes rows of the tags of a sheet; those that are whole wait in `ready`. */
export class RawRows implements TagHandler {
  ready: RawRow[] = [];
  #row: RawRow | null = null;
  #cell: RawCell | null = null;
  /** Element whose text is wanted now. */
  #wanted: 'v' | 'f' | 't' | null = null;
  #isReading = false;

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row': {
        const told = attributeOf(attributes, 'r');
        this.#row = { told: told === undefined ? null : Number(told), cells: [] };
        return;
      }
      case 'c':
        if (!this.#row) return;
        this.#cell = {
          reference: attributeOf(attributes, 'r'),
          type: attributeOf(attributes, 't') ?? 'n',
          style: Number(attributeOf(attributes, 's') ?? 0),
          value: null,
          formula: null,
          inline: null,
        };
        this.#row.cells.push(this.#cell);
        return;
      case 'v':
        if (this.#cell) this.#cell.value ??= '';
        this.#wanted = 'v';
        return;
      case 'f':
        if (this.#cell) this.#cell.formula ??= '';
        this.#wanted = 'f';
        return;
      case 'is':
        if (this.#cell) this.#cell.inline ??= '';
        return;
      case 'rPh':
        this.#isReading = true;
        return;
      case 't':
        this.#wanted = this.#isReading || this.#cell?.inline === null ? null : 't';
    }
  }

  close(name: string): void {
    switch (name) {
      case 'row':
        if (this.#row) this.ready.push(this.#row);
        this.#row = null;
        this.#cell = null;
        return;
      case 'c':
        this.#cell = null;
        return;
      case 'rPh':
        this.#isReading = false;
        return;
      case 'v':
      case 'f':
      case 't':
        this.#wanted = null;
    }
  }

  text(text: string): void {
    const cell = this.#cell;
    if (!cell) return;
    if (this.#wanted === 'v') cell.value = `${cell.value ?? ''}${text}`;
    else if (this.#wanted === 'f') cell.formula = `${cell.formula ?? ''}${text}`;
    else if (this.#wanted === 't') cell.inline = `${cell.inline ?? ''}${text}`;
  }
}
