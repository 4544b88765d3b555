import type { Guess } from '../../guess';
import { type Measure, measureOf } from '../measures';

/** Units that a header may name, and what their figures are multiplied by to be in the unit of the field. */
const UNITS: Readonly<Record<Measure, readonly (readonly [RegExp, number])[]>> = {
  area: [
    [/公[顷頃]|ヘクタール|\bha\b|hm2|hm²/i, 10_000],
    [/[万萬]\s*(?:平方米|平米|㎡|m2|m²)/i, 10_000],
    [/[亩畝]/, 2000 / 3],
    [/平方公里|km2|km²|㎢/i, 1_000_000],
    [/(?:sq\.?\s*ft|ft2|ft²|square feet)/i, 0.092_903_04],
    [/坪/, 400 / 121],
  ],
  people: [
    [/[万萬]人|[万萬]/, 10_000],
    [/千人/, 1000],
  ],
  seconds: [
    [/小[时時]|時間|\bh\b|hours?/i, 3600],
    [/分[钟鐘]|分\)?$|\(分|\bmin\b|minutes?/i, 60],
  ],
  minutes: [
    [/小[时時]|時間|\bh\b|hours?/i, 60],
    [/秒|\bs\b|\bsec\b|seconds?/i, 1 / 60],
  ],
};
/** Factors of columns whose names tell another unit than the field has. */
export function guessFactors(fields: Readonly<Record<string, string>>): {
  readonly factors: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, Guess<unknown>>>;
} {
  const factors: Record<string, number> = {};
  const reasons: Record<string, Guess<unknown>> = {};
  for (const [field, column] of Object.entries(fields)) {
    const measure = measureOf(field);
    const factor = (measure === null ? [] : UNITS[measure]).find(([unit]) =>
      unit.test(column.replaceAll('_', ' ')),
    )?.[1];
    if (factor === undefined) continue;
    factors[field] = factor;
    reasons[`factors.${field}`] = {
      value: factor,
      reason: 'column-name',
      params: { name: column },
      others: [1],
    };
  }
  return { factors, reasons };
}
