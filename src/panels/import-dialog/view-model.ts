import type { Formatters } from '../../i18n/format';
import { isMessageKey, type Translate } from '../../i18n/translate';
import type {
  Datum,
  Guess,
  ImportCheck,
  ImportingState,
  ImportPlan,
  ImportPreview,
  RowIssue,
  SourceCrs,
  TargetField,
} from '../../store/state';

/** A field of the kind and what gives it. */
export interface FieldRow {
  readonly target: TargetField;
  readonly column: string | null;
  readonly constant: string | null;
  readonly reason: Guess<unknown> | null;
  readonly isMissing: boolean;
}

/** A text that two columns give, one in each language. */
const isGivenByLanguage = (name: string, { fields }: ImportPlan) =>
  fields[`${name}Zh`] !== undefined || fields[`${name}En`] !== undefined;

export function fieldRows({ plan, targets, reasons }: ImportPreview): readonly FieldRow[] {
  return targets.map((target) => {
    const column = plan.fields[target.name] ?? null;
    const constant = plan.constants[target.name] || null;
    return {
      target,
      column,
      constant,
      reason: reasons[column === null ? `constants.${target.name}` : `fields.${target.name}`] ?? null,
      isMissing:
        target.required && column === null && constant === null && !isGivenByLanguage(target.name, plan),
    };
  });
}

/** Fields that decide what an analysis makes of a row, so that nobody overlooks that they are not given. */
const WEIGHTY: Readonly<Partial<Record<ImportPlan['kind'], readonly string[]>>> = {
  shelters: ['shelterClass', 'status', 'capacity', 'capacityStage'],
  warehouses: ['status', 'stock'],
  teams: ['status'],
};

/** Fields that are given, needed or weighty, and the rest. */
export function splitFields(rows: readonly FieldRow[], kind: ImportPlan['kind']) {
  const isFirst = ({ target, column, constant }: FieldRow) =>
    target.required || column !== null || constant !== null || WEIGHTY[kind]?.includes(target.name) === true;
  const needed = (row: FieldRow) => (row.target.required ? 0 : 1);
  return {
    shown: rows.filter(isFirst).toSorted((a, b) => needed(a) - needed(b)),
    more: rows.filter((row) => !isFirst(row)),
  };
}

function positionColumns({ position }: ImportPlan): readonly string[] {
  switch (position.from) {
    case 'geometry':
      return [];
    case 'columns':
      return [position.x, position.y];
    case 'column':
    case 'h3':
      return [position.column];
  }
}

/** Columns that nothing is taken from; none where every value is kept. */
export function unusedColumns({ columns, plan }: ImportPreview): readonly string[] {
  if (plan.kind === 'reference') return [];
  const used = new Set([...Object.values(plan.fields), ...positionColumns(plan)]);
  return columns.filter((column) => !used.has(column));
}

/** What a column of the file becomes: fields by name, and whether it gives the position. */
export function columnUses({ plan }: ImportPreview, column: string) {
  return {
    fields: Object.keys(plan.fields).filter((name) => plan.fields[name] === column),
    isPosition: positionColumns(plan).includes(column),
  };
}

export interface ClassRow {
  readonly field: string;
  readonly values: readonly { readonly found: string; readonly means: string | null }[];
  /** Values that have no meaning yet. */
  readonly open: number;
}

/** Fields with a fixed list that a column gives, with what each value of the file is taken for. */
export function classRows({ plan, classValues, targets }: ImportPreview): readonly ClassRow[] {
  return targets
    .filter(({ name, values }) => values !== null && plan.fields[name] !== undefined)
    .map(({ name }) => {
      const known = plan.classes[name] ?? {};
      const values = (classValues[name] ?? []).map((found) => ({
        found,
        means: Object.hasOwn(known, found) ? (known[found] ?? null) : null,
      }));
      return { field: name, values, open: values.filter(({ means }) => means === null).length };
    })
    .filter(({ values }) => values.length > 0);
}

export interface ShiftAdvice {
  readonly count: number;
  /** Median distance to the nearest street as chosen, metres. */
  readonly nowM: number;
  /** A datum by which the points lie clearly nearer; null when the chosen one fits. */
  readonly better: { readonly datum: Datum; readonly medianM: number } | null;
}

/** The chosen datum is clearly worse than another when its median is more than this many times the other's. */
const CLEARLY = 1.25;

export function shiftAdvice({ shift }: Pick<ImportingState, 'shift'>, chosen: Datum): ShiftAdvice | null {
  if (shift === null) return null;
  const { medians, near } = shift;
  const now = chosen === 'cgcs2000' ? 'wgs84' : chosen;
  const nowM = medians.medianM[now];
  const best = near?.value ?? 'wgs84';
  const bestM = medians.medianM[best === 'cgcs2000' ? 'wgs84' : best];
  const isBetter = best !== now && nowM > bestM * CLEARLY;
  return {
    count: medians.counted,
    nowM,
    better: isBetter ? { datum: best, medianM: bestM } : null,
  };
}

/** Why a guess is as it is, in words. */
export function reasonText(
  { reason, params, value }: Guess<unknown>,
  t: Translate,
  format: Formatters,
): string {
  if (reason === 'column-name' && params['name'] === value) return t('import.reason.named');
  const written = (name: string, write: (value: number) => string) => {
    const value = params[name];
    return typeof value === 'number' ? write(value) : (value ?? '');
  };
  return t(`import.reason.${reason}`, {
    mark: params['mark'] ?? '',
    name: params['name'] ?? '',
    count: written('count', format.count),
    share: written('share', format.percent),
    before: written('before', format.distance),
    after: written('after', format.distance),
  });
}

/** What is wrong with a row, in words. */
export function faultText({ code, params }: RowIssue, t: Translate): string {
  const key = `import.fault.${code}`;
  return isMessageKey(key) ? t(key, { first: '–', ...params }) : code;
}

/** Faults that were found, the most frequent first. */
export function faultCounts({
  counts,
}: ImportCheck): readonly { readonly code: string; readonly count: number }[] {
  return Object.entries(counts)
    .map(([code, count]) => ({ code, count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

export const crsKey = (crs: SourceCrs): string => (crs.kind === 'epsg' ? `epsg:${crs.code}` : crs.kind);

export interface Extent {
  readonly viewBox: string;
  readonly region: readonly [x: number, y: number, width: number, height: number];
  readonly taken: readonly [x: number, y: number, width: number, height: number] | null;
  readonly dots: readonly (readonly [x: number, y: number])[];
  /** Of the picture, in its own units. */
  readonly size: number;
}

type Box = readonly [west: number, south: number, east: number, north: number];

const touches = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/**
 * A picture of where the features lie in the region: longitudes shortened by the latitude, so that shapes are true. A
 * stray far away does not shrink it: only where all lies elsewhere does the picture reach out to them.
 */
export function extentOf(region: Box, taken: Box | null, positions: Float64Array): Extent {
  const all = taken === null || touches(region, taken) ? [region] : [region, taken];
  const [west, north] = [Math.min(...all.map(([w]) => w)), Math.max(...all.map(([, , , n]) => n))];
  const [south, east] = [Math.min(...all.map(([, s]) => s)), Math.max(...all.map(([, , e]) => e))];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const x = (lon: number) => (lon - west) * narrowing;
  const y = (lat: number) => north - lat;
  const rect = ([w, s, e, n]: Box) => [x(w), y(n), x(e) - x(w), y(s) - y(n)] as const;
  const [width, height] = [x(east), y(south)];
  const margin = Math.max(width, height) * 0.06;
  const within = (at: number, size: number) => at >= -margin && at <= size + margin;
  const dots: [number, number][] = [];
  for (let i = 0; i + 1 < positions.length; i += 2) {
    const at: [number, number] = [x(positions[i]!), y(positions[i + 1]!)];
    if (within(at[0], width) && within(at[1], height)) dots.push(at);
  }
  return {
    viewBox: `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`,
    region: rect(region),
    taken: taken === null ? null : rect(taken),
    dots,
    size: Math.max(width, height),
  };
}
