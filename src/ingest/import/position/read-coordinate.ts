/** One coordinate: degrees, and which axis a hemisphere letter told. */
export interface Coordinate {
  readonly value: number;
  readonly axis: 'lon' | 'lat' | null;
}

/** Hemispheres in the four ways that lists name them, before and after the figures: axis and sign. */
const HEMISPHERES = (
  [
    ['北[纬緯]|北|n(?:orth)?', 'lat', 1],
    ['南[纬緯]|南|s(?:outh)?', 'lat', -1],
    ['东经|東経|東經|东|東|e(?:ast)?', 'lon', 1],
    ['西[经経經]|西|w(?:est)?', 'lon', -1],
  ] as const
).map(([word, axis, sign]) => ({
  before: new RegExp(`^(?:${word})[\\s:.]*(?=[\\d+-])`, 'i'),
  after: new RegExp(`(?<=[\\d°'"])\\s*(?:${word})$`, 'i'),
  axis,
  sign,
}));
/** As programs write numbers; an exponent has its sign, so that no letter of a hemisphere is taken for one. */
const PLAIN = /^-?\d{1,9}(?:\.\d{1,18})?(?:e[+-]\d{1,3})?$/i;
const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** Degrees with minutes and seconds, by marks, colons or blanks. Whatever is not the last part must be whole. */
const PARTS = new RegExp(
  `^(${NUMBER})\\s*(?:[°:]|\\s)\\s*(?:(${NUMBER})\\s*(?:[':]|\\s|$)\\s*(?:(${NUMBER})\\s*(?:"|'')?)?)?$`,
  'i',
);

/** Marks of degrees, minutes and seconds in one writing, before digits are brought to half width. */
function plainMarks(text: string): string {
  return text
    .replace(/[º˚゜ﾟ∘⁰度]/g, '°')
    .replace(/[″”“〃＂ˮ]|′′|''|秒/g, '"')
    .replace(/[′’‘´｀`＇ʹʼ分]/g, "'")
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/，/g, ',')
    .trim();
}

/** Takes a hemisphere from the beginning or the end of a text. */
function hemisphereOf(text: string): { rest: string; axis: 'lon' | 'lat' | null; sign: 1 | -1 } | null {
  let found: { rest: string; axis: 'lon' | 'lat' | null; sign: 1 | -1 } = { rest: text, axis: null, sign: 1 };
  for (const { before, after, axis, sign } of HEMISPHERES) {
    const match = before.exec(found.rest) ?? after.exec(found.rest);
    if (match === null) continue;
    if (found.axis !== null) return null;
    found = { rest: found.rest.replace(match[0], '').trim(), axis, sign };
  }
  return found;
}

/**
 * A coordinate in degrees: `121.4737`, `121,4737`, `121°28′30.5″E`, `东经121度28分`, `121 28 30`, `-70.5`, in half or full
 * width. Null for anything else, and for minutes or seconds of 60 and more.
 */
export function readCoordinate(value: unknown): Coordinate | null {
  if (typeof value === 'number') return Number.isFinite(value) ? { value, axis: null } : null;
  if (typeof value !== 'string' || value.length > 60) return null;
  if (PLAIN.test(value)) return { value: Number(value), axis: null };
  const told = hemisphereOf(plainMarks(value));
  if (told === null) return null;
  const sign = /^[+-]/.exec(told.rest)?.[0] ?? '';
  if (sign !== '' && told.axis !== null) return null;
  const degrees = degreesOf(told.rest.slice(sign.length).trim());
  if (degrees === null) return null;
  return { value: degrees * told.sign * (sign === '-' ? -1 : 1), axis: told.axis };
}

function degreesOf(written: string): number | null {
  const text = /^\d{1,3},\d+$/.test(written)
    ? written.replace(',', '.')
    : written.replace(/(\d),(\d)/, '$1.$2');
  if (/^\d+(?:\.\d*)?$|^\.\d+$/.test(text)) return Number(text);
  const match = PARTS.exec(text);
  if (match === null) return null;
  const [, degrees = '', minutes = '0', seconds] = match;
  const isWhole = (part: string) => !part.includes('.');
  if (match[2] !== undefined && !isWhole(degrees)) return null;
  if (seconds !== undefined && !isWhole(minutes)) return null;
  if (Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return null;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
}
