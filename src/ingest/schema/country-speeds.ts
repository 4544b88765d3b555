import * as v from 'valibot';
import { text } from './fields';

const kmh = v.pipe(v.number(), v.minValue(1), v.maxValue(255));

/**
 * `data/standards/country-speeds.json`: default legal speeds in km/h by `highway` value, one table a country
 * (ISO 3166-1 alpha-2); `*` answers for every other country.
 */
export const countrySpeedsSchema = v.record(
  v.pipe(v.string(), v.regex(/^([A-Z]{2}|\*)$/, 'must be a country code or *')),
  v.object({ speedsKmh: v.record(v.string(), kmh), source: text, verified: v.boolean() }),
);
export type CountrySpeeds = v.InferOutput<typeof countrySpeedsSchema>;

/** The table of a country over the table of `*`; of `*` alone where the country is not known. */
export function speedsOf(tables: CountrySpeeds, country: string | null): Readonly<Record<string, number>> {
  return { ...tables['*']?.speedsKmh, ...(country === null ? {} : tables[country]?.speedsKmh) };
}
