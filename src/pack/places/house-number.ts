import { fold } from './words';

/** A house number as people sort it: 1234 and `bis`. */
export interface HouseNumber {
  readonly value: number;
  /** What follows the digits, as written: ` BIS`, `/3`, `а`; often empty. */
  readonly suffix: string;
}

const LARGEST = 0xffff_ffff;
const SHAPE = /^(\d{1,10})(.*)$/su;

/** The number at the start of a text; null where it does not begin with digits. */
export function parseHouseNumber(text: string): HouseNumber | null {
  const match = SHAPE.exec(text.trim());
  const value = Number(match?.[1]);
  if (match === null || value > LARGEST) return null;
  return { value, suffix: (match[2] ?? '').trimEnd().slice(0, 12) };
}

/** Every number of an `addr:housenumber`, which may list several: `1234,1236 BIS`, `12;14`. */
export function parseHouseNumbers(text: string): HouseNumber[] {
  return text.split(/[,;]/u).flatMap((part) => parseHouseNumber(part) ?? []);
}

/** A suffix to compare by: folded, letters, digits and `/` only. */
export function foldSuffix(suffix: string): string {
  return fold(suffix).replace(/[^\p{L}\p{N}/]+/gu, '');
}
