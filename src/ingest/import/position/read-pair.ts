import { type Coordinate, readCoordinate } from './read-coordinate';

export interface Pair {
  readonly first: Coordinate;
  readonly second: Coordinate;
}

const POINT = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(([^)]*)\)$/i;

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;

/** Two coordinates of one cell, in the order in which they stand; heights after them are left. Null for anything else. */
export function readPair(value: unknown): Pair | null {
  if (typeof value !== 'string' || value.length > 160) return null;
  const text = value.trim();
  const point = POINT.exec(text);
  const inner = (point?.[1] ?? text.replace(/^[[({（【]|[\])}）】]$/g, '')).trim();
  for (const parts of splits(inner)) {
    const withHeight = parts.length === 3 && parts.every((part) => PLAIN.test(part.trim()));
    if (parts.length !== 2 && !withHeight) continue;
    const first = readCoordinate(parts[0]!.trim());
    const second = readCoordinate(parts[1]!.trim());
    if (first !== null && second !== null) return { first, second };
  }
  const [x, y] = point === null ? [] : inner.split(/\s+/).map(readCoordinate);
  return x && y ? { first: x, second: y } : null;
}

/** Ways to part the text, the surest first. */
function splits(text: string): string[][] {
  const byHemisphere = /^(.*?[NSEW东西南北東]\s*)[,，\s]*(.*\d.*)$/i.exec(text);
  const letterAfter = byHemisphere && /\d/.test(byHemisphere[1]!) ? [byHemisphere[1]!, byHemisphere[2]!] : [];
  const beforeLetter = /^([NSEW东西南北東].*?\d.*?)[,，;；\s]*([NSEW东西南北東].*)$/i.exec(text);
  return [
    text.split(/[;；|、]/),
    text.split('/'),
    text.split(/[,，]\s+|\s+[,，]/),
    text.split(/[,，]/),
    letterAfter,
    beforeLetter ? [beforeLetter[1]!, beforeLetter[2]!] : [],
    /^\S+\s+\S+$/.test(text) ? text.split(/\s+/) : [],
  ];
}
