import { isPosition, type LonLat } from '../../domain/geo';
import { type XmlNode, childrenOf, childText } from '../xml';
import type { CapArea, CapCircle, CapPair } from './cap-alert';
import type { IssueNotes } from './issue-notes';

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`;
const PAIR = new RegExp(`^(${NUMBER}),(${NUMBER})$`);
const CIRCLE = new RegExp(String.raw`^(${NUMBER})\s*,\s*(${NUMBER})\s+(${NUMBER})$`);

/** An area of a message; what of it cannot be read is noted and left out. */
export function readCapArea(area: XmlNode, notes: IssueNotes): CapArea {
  const areaDesc = childText(area, 'areaDesc');
  if (areaDesc === null) notes.add('value-absent', 'area.areaDesc');
  return {
    areaDesc,
    polygons: readEach(area, 'polygon', (text) => readPolygon(text, notes)),
    circles: readEach(area, 'circle', (text) => readCircle(text, notes)),
    geocodes: childrenOf(area, 'geocode').flatMap(readPairs),
    altitudeFt: readFeet(area, 'altitude', notes),
    ceilingFt: readFeet(area, 'ceiling', notes),
  };
}

/** Names and values in turn: one pair as the standard has it, or several one after the other as some feeds write them. */
export function readPairs(node: XmlNode): readonly CapPair[] {
  const pairs: CapPair[] = [];
  let name: string | null = null;
  for (const child of node.children) {
    if (child.name === 'valueName') name = child.text.trim();
    else if (child.name === 'value' && name !== null) {
      pairs.push({ name, value: child.text.trim() });
      name = null;
    }
  }
  return pairs;
}

function readEach<T>(node: XmlNode, name: string, read: (text: string) => T | null): readonly T[] {
  return childrenOf(node, name)
    .map((child) => child.text.trim())
    .filter((text) => text !== '')
    .map(read)
    .filter((shape) => shape !== null);
}

/** `lat,lon lat,lon …` as a closed ring with longitude first. */
function readPolygon(text: string, notes: IssueNotes): readonly LonLat[] | null {
  const pairs = text.split(/\s+/).map((pair) => PAIR.exec(pair));
  const ring: LonLat[] = [];
  for (const pair of pairs) {
    if (!pair) {
      notes.add('geometry-part-left-out', 'area.polygon', text);
      return null;
    }
    ring.push([Number(pair[2]), Number(pair[1])]);
  }
  const onGlobe = putOnGlobe(ring, text, notes);
  if (onGlobe === null) return null;
  const [first] = onGlobe;
  const last = onGlobe.at(-1);
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const closed = isClosed || first === undefined ? onGlobe : [...onGlobe, first];
  if (closed.length < 4) {
    notes.add('geometry-part-left-out', 'area.polygon', text);
    return null;
  }
  if (!isClosed) notes.add('ring-closed', 'area.polygon', text);
  return unwrap(closed);
}

/** Positions as they are; turned round where only longitude first they lie on the globe, which is noted. */
function putOnGlobe(ring: readonly LonLat[], text: string, notes: IssueNotes): readonly LonLat[] | null {
  if (ring.every(([lon, lat]) => isPosition(lon, lat))) return ring;
  if (ring.every(([lon, lat]) => isPosition(lat, lon))) {
    notes.add('position-swapped', 'area.polygon', text);
    return ring.map(([lon, lat]) => [lat, lon]);
  }
  notes.add('geometry-part-left-out', 'area.polygon', text);
  return null;
}

/** A ring that crosses the antimeridian goes on beyond ±180° in place of leaping around the globe. */
function unwrap(ring: readonly LonLat[]): readonly LonLat[] {
  let turn = 0;
  return ring.map(([lon, lat], index) => {
    const leap = lon - (ring[index - 1]?.[0] ?? lon);
    if (Math.abs(leap) > 180) turn -= Math.sign(leap) * 360;
    return [lon + turn, lat];
  });
}

/** `lat,lon radius`, kilometres. */
function readCircle(text: string, notes: IssueNotes): CapCircle | null {
  const [, lat, lon, radius] = CIRCLE.exec(text) ?? [];
  const circle: CapCircle = { centre: [Number(lon), Number(lat)], radiusKm: Number(radius) };
  if (lat === undefined || circle.radiusKm < 0) {
    notes.add('geometry-part-left-out', 'area.circle', text);
    return null;
  }
  if (!isPosition(...circle.centre)) {
    notes.add('geometry-part-left-out', 'area.circle', text);
    return null;
  }
  return circle;
}

function readFeet(area: XmlNode, name: string, notes: IssueNotes): number | null {
  const text = childText(area, name);
  if (text === null) return null;
  if (new RegExp(`^${NUMBER}$`).test(text)) return Number(text);
  notes.add('value-unreadable', `area.${name}`, text);
  return null;
}
