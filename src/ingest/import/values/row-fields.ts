import type { LocalText } from '../../../domain/language';
import type { RowFault, RowFaultCode } from '../../row-fault';
import type { SourceRow } from '../../format';
import { classOf } from '../classes/class-of';
import { shownValue, valueText } from '../cell-text';
import type { ImportPlan } from '../plan';
import { readFlag } from './read-flag';
import { readMoment } from './read-moment';
import { measureOf } from '../measures';
import { readAmount } from './read-amount';
import { isBlank } from './read-number';

/** The largest whole number that the tables of a pack hold. */
const MOST = 2_147_483_647;

interface FieldSource {
  readonly column: string;
  readonly index: number;
  readonly factor: number;
  readonly classes: Readonly<Record<string, string>>;
}

/**
 * The values of one row after another, field by field, as a plan says. What is absent is null; what cannot be read is null
 * too, and a fault of the row.
 */
export class RowFields {
  readonly faults: RowFault[] = [];
  readonly #plan: ImportPlan;
  readonly #columns: readonly string[];
  readonly #sources = new Map<string, FieldSource>();
  #row: SourceRow | null = null;

  /** IANA zone of the region's clocks; null where it is not known. */
  readonly timeZone: string | null;

  constructor(plan: ImportPlan, columns: readonly string[], timeZone: string | null = null) {
    this.timeZone = timeZone;
    this.#plan = plan;
    this.#columns = columns;
    for (const [field, column] of Object.entries(plan.fields)) {
      const index = columns.indexOf(column);
      if (index === -1) continue;
      const classes = Object.hasOwn(plan.classes, field) ? plan.classes[field]! : {};
      this.#sources.set(field, { column, index, factor: plan.factors[field] ?? 1, classes });
    }
  }

  start(row: SourceRow): void {
    this.#row = row;
    this.faults.length = 0;
  }

  fault(
    code: RowFaultCode,
    field: string,
    value: unknown,
    told: Readonly<Record<string, string>> = {},
  ): null {
    const column = this.#sources.get(field)?.column ?? null;
    const params = column === null ? { ...told, field } : told;
    const hasParams = Object.keys(params).length > 0;
    this.faults.push({ code, column, value: shownValue(value), ...(hasParams && { params }) });
    return null;
  }

  /** True when a column gives the field. */
  has(field: string): boolean {
    return this.#sources.has(field);
  }

  /** Cells of the row under the names of their columns. */
  cells(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#columns.map((column, at) => [column, this.#row?.values[at] ?? null]));
  }

  /** What stands in the cell of a field; undefined where no column gives it. */
  raw(field: string): unknown {
    const source = this.#sources.get(field);
    return source === undefined ? undefined : (this.#row?.values[source.index] ?? null);
  }

  text(field: string): string | null {
    const value = this.raw(field);
    const written = typeof value === 'string' ? value.trim() : value;
    if (written !== undefined && written !== null && written !== '') return valueText(written);
    const constant = this.#plan.constants[field];
    return constant === undefined || constant === '' ? null : constant;
  }

  /** A figure of nought or more, in the unit of the field. */
  amount(field: string): number | null {
    const value = this.raw(field);
    if (isBlank(value)) return null;
    const scaled = readAmount(value, measureOf(field), this.#sources.get(field)?.factor ?? 1);
    if (scaled === null) return this.fault('value-unreadable', field, value);
    return scaled < 0 ? this.fault('value-impossible', field, value) : scaled;
  }

  /** A whole number of nought or more. */
  count(field: string): number | null {
    const figure = this.amount(field);
    if (figure === null) return null;
    const whole = Math.round(figure);
    const isWhole = Math.abs(figure - whole) < 1e-6;
    return isWhole && whole <= MOST ? whole : this.fault('value-impossible', field, this.raw(field));
  }

  flag(field: string): boolean | null {
    const value = this.raw(field);
    if (value === undefined || value === null || value === '')
      return readFlag(this.#plan.constants[field] ?? null);
    const chosen = this.#chosenClass(field, value);
    if (chosen === '') return null;
    const flag = readFlag(chosen ?? value);
    if (flag === null && !isBlank(value)) return this.fault('class-unknown', field, value);
    return flag;
  }

  /** One of a fixed list, by the classes of the plan and else by the words that are known. */
  choice<const Value extends string>(field: string, values: readonly Value[]): Value | null {
    const value = this.raw(field);
    const written = valueText(value).trim();
    if (written === '') return oneOf(values, this.#plan.constants[field]);
    const chosen = this.#chosenClass(field, written);
    if (chosen === '') return null;
    const found = oneOf(values, chosen ?? classOf(this.#plan.kind, field, written) ?? undefined);
    if (found === null && !isBlank(written)) return this.fault('class-unknown', field, value);
    return found ?? oneOf(values, this.#plan.constants[field]);
  }

  moment(field: string): string | null {
    const value = this.raw(field);
    if (isBlank(value)) return readMoment(this.#plan.constants[field] ?? null);
    return readMoment(value) ?? this.fault('value-unreadable', field, value);
  }

  /** A text in both languages from `<field>Zh`, `<field>En` or `<field>`; one in one language stands for both. */
  localText(field: string): LocalText | null {
    const plain = this.text(field);
    const zh = this.text(`${field}Zh`) ?? plain;
    const en = this.text(`${field}En`) ?? plain ?? zh;
    return en === null ? null : { zh: zh ?? en, en };
  }

  /** The same for a text that may be empty: a file with a column for each language means what it leaves out. */
  looseText(field: string): LocalText {
    const text = this.localText(field) ?? { zh: '', en: '' };
    if (!this.has(`${field}Zh`) || !this.has(`${field}En`)) return text;
    const plain = this.text(field) ?? '';
    return { zh: this.text(`${field}Zh`) ?? plain, en: this.text(`${field}En`) ?? plain };
  }

  /** What a person chose for this very value; '' = it says nothing. */
  #chosenClass(field: string, value: unknown): string | undefined {
    const classes = this.#sources.get(field)?.classes;
    const key = valueText(value).trim();
    return classes !== undefined && Object.hasOwn(classes, key) ? classes[key] : undefined;
  }
}

function oneOf<Value extends string>(values: readonly Value[], value: string | undefined): Value | null {
  return values.find((one) => one === value) ?? null;
}
