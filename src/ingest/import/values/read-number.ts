/** Words that mean that nobody has filled the cell in. */
const NOTHING =
  /^(?:[-—–―/／.*?？\s]*|n\/?a|nan|null|none|nil|unknown|无|無|空|暂无|不详|未知|不明|未定|なし)$/i;

/** True for a cell that says nothing. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'number') return Number.isNaN(value);
  if (typeof value !== 'string') return false;
  const text = value.trim();
  return text.length <= 20 && NOTHING.test(text.normalize('NFKC'));
}

const MANY: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 千: 1e3, 亿: 1e8, 億: 1e8 };
/** Words after a figure that do not change it. */
const COUNTERS =
  '(?:人|名|个|個|位|户|床|张|辆|台|平方米|平米|平方公尺|㎡|m2|m²|sqm|米|分钟|分|秒|persons?|people|pax)';
/** One figure with or without a counter; thousands apart by comma, blank or apostrophe, or not at all. */
const FIGURE = new RegExp(
  `^([+-]?)(?:(\\d{1,3}(?:[, '’]\\d{3})+)|(\\d+))(?:\\.(\\d+))?(?:e([+-]?\\d{1,3}))?\\s*([万萬千亿億]?)\\s*${COUNTERS}?$`,
  'i',
);
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;
/** A comma that cannot part thousands parts decimals: `12,5`. */
const DECIMAL_COMMA = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/;

/**
 * A figure as people write it: full-width digits, thousands apart, `1.2万`, `350人`. Null when the cell holds anything
 * else, such as two figures, a range or "about": none of them is one number.
 */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string') return null;
  if (PLAIN.test(value)) return Number(value);
  let text = value.normalize('NFKC').replaceAll('−', '-').replaceAll('，', ',').trim();
  if (text.length > 60) return null;
  if (DECIMAL_COMMA.test(text)) text = text.replace(',', '.');
  const match = FIGURE.exec(text);
  if (match === null) return null;
  const [, sign = '', apart, plain, decimals = '', exponent = '0', many = ''] = match;
  const whole = apart?.replaceAll(/[, '’]/g, '') ?? plain ?? '';
  const figure = Number(`${sign}${whole}.${decimals === '' ? '0' : decimals}e${exponent}`);
  const scaled = figure * (MANY[many] ?? 1);
  if (!Number.isFinite(scaled)) return null;
  return many === '' ? scaled : Number(scaled.toPrecision(15));
}
