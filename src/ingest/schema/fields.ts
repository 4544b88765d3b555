import * as v from 'valibot';
import { type Grade, GRADES } from '../../domain/provenance';
import type { Column, ColumnType, RowIssue } from './columns';

type AnySchema = v.GenericSchema<unknown, unknown>;

/** One column together with what its values must be. */
export interface Field<Schema extends AnySchema> {
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly schema: Schema;
}
export type Fields = Readonly<Record<string, Field<AnySchema>>>;
type Values<F extends Fields> = { -readonly [K in keyof F]: v.InferOutput<F[K]['schema']> };

/** A column that every row must fill. */
export function required<const S extends AnySchema>(type: ColumnType, schema: S): Field<S> {
  return { type, nullable: false, schema };
}

/** A column that may be absent, null or (text only) empty; all three are read as null. */
export function optional<const S extends AnySchema>(type: ColumnType, schema: S) {
  const present = v.nullish(schema, null);
  return {
    type,
    nullable: true,
    schema: v.pipe(
      v.unknown(),
      v.transform((value) => (value === '' ? null : value)),
      present,
    ),
  };
}

/** A text column that a row may lack; absent, null and empty are read as an empty text. */
export const perhapsEmpty = {
  ...optional('String', v.string()),
  schema: v.nullish(v.string(), ''),
};

export const text = v.pipe(v.string(), v.nonEmpty());
export const finite = v.pipe(v.number(), v.finite());
export const positive = v.pipe(finite, v.minValue(0));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2_147_483_647));
/** ISO 8601 year, month, day or date-time. */
export const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'date'),
);
/** ISO 8601 date-time with seconds optional and an offset, so that the moment is certain. */
export const isoMoment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'date-time'),
);
export const localText = v.strictObject({ zh: text, en: text });

/** A Json column; programs that rewrite the file may have left the JSON as text. */
export function json<const S extends AnySchema>(schema: S) {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      if (typeof dataset.value !== 'string') return dataset.value;
      try {
        return JSON.parse(dataset.value) as unknown;
      } catch {
        addIssue({ message: 'JSON', expected: 'JSON' });
        return NEVER;
      }
    }),
    schema,
  );
}

/** Columns that most datasets end with. */
export const GROUND_FIELDS = {
  grade: required('String', v.picklist(GRADES)),
  source: required('String', text),
  asOf: optional('String', isoDate),
} as const;
export interface GroundValues {
  readonly grade: Grade;
  readonly source: string;
  readonly asOf: string | null;
}

/** The columns of a set of fields, in their order. */
export function columnsOf(fields: Fields): Column[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    type: field.type,
    nullable: field.nullable,
  }));
}

export type FieldsResult<F extends Fields> =
  | { readonly ok: true; readonly value: Values<F> }
  | { readonly ok: false; readonly issue: RowIssue };

/** Reads the properties of a row; columns that the dataset does not know are ignored. */
export function readFields<F extends Fields>(fields: F, properties: unknown): FieldsResult<F> {
  const source: Readonly<Record<string, unknown>> =
    typeof properties === 'object' && properties !== null ? { ...properties } : {};
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const result = v.safeParse(field.schema, source[name], { abortEarly: true });
    if (!result.success) return { ok: false, issue: issueOf(name, source[name], result.issues[0]) };
    values[name] = result.output;
  }
  return { ok: true, value: values as Values<F> };
}

function issueOf(name: string, value: unknown, issue: v.BaseIssue<unknown>): RowIssue {
  const path = v.getDotPath(issue);
  return {
    column: path === null ? name : `${name}.${path}`,
    value: shorten(path === null ? value : issue.input),
    expected: issue.expected ?? issue.message,
  };
}

/** A value as text for a message, at most 80 characters. */
export function shorten(value: unknown): string {
  const whole = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
}
