/** Any value of a file as a person reads it; JSON for lists and records, an empty text for nothing. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
