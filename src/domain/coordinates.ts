import { type Bbox, isInside, isPosition, type LonLat } from './geo';

const NUMBER = String.raw`([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEWnsew])?`;
const PAIR = new RegExp(String.raw`^\s*${NUMBER}\s*[,;，；\s]\s*${NUMBER}\s*$`);

function signed(value: string, letter: string | undefined): number {
  const number = Number(value);
  return letter !== undefined && /[SWsw]/.test(letter) ? -Math.abs(number) : number;
}

/**
 * A position typed as two decimal degrees, latitude first as people write it, e.g. `-34.9, -56.16` or `34.9 S 56.16 W`.
 * Letters decide the order; without letters, longitude first is taken if only that lies in the region.
 * Null when the text is no such pair or lies off the globe.
 */
export function parseCoordinates(text: string, region: Bbox | null): LonLat | null {
  const match = PAIR.exec(text);
  if (match === null) return null;
  const [, a = '', letterA, b = '', letterB] = match;
  const [first, second] = [signed(a, letterA), signed(b, letterB)];
  const isEastWest = (letter: string | undefined) => letter !== undefined && /[EWew]/.test(letter);
  const latFirst: LonLat = [second, first];
  const lonFirst: LonLat = [first, second];
  const isSaid = letterA !== undefined || letterB !== undefined;
  const saysLonFirst =
    isEastWest(letterA) || (letterA === undefined && letterB !== undefined && !isEastWest(letterB));
  const fitsLonFirst = region !== null && !isInside(latFirst, region) && isInside(lonFirst, region);
  const position = (isSaid ? saysLonFirst : fitsLonFirst) ? lonFirst : latFirst;
  return isPosition(position[0], position[1]) ? position : null;
}
