import { EARTH_RADIUS_M, type LonLat } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import { buildRoadGraph, createRoadNetwork, type RoadNetwork } from '../../network';

const DEGREES_PER_M = 180 / (Math.PI * EARTH_RADIUS_M);
/** Metres between two characters of a drawing, to the right or down. */
export const CHARACTER_M = 50;

/** A small town near the equator. */
export interface Town {
  readonly network: RoadNetwork;
  /** Position of a letter of the drawing. */
  at(letter: string): LonLat;
  /** Position so many characters right of and below the top left corner. */
  point(column: number, row: number): LonLat;
}

/**
 * A town from a drawing: letters are junctions, `-` and `|` streets between them, `>` `<` `v` `^` in a street make it
 * one-way, `=` makes it private, `#` a primary road. Streets are named after their two letters and driven at 36 km/h (10 m/s).
 *
 * ```
 * A---B>>>C
 *     |
 *     D
 * ```
 */
export function drawTown(drawing: string): Town {
  const rows = drawing.split('\n');
  const point = (column: number, row: number): LonLat => [
    column * CHARACTER_M * DEGREES_PER_M,
    -row * CHARACTER_M * DEGREES_PER_M,
  ];
  const letters = new Map<string, LonLat>();
  const features: OsmFeature[] = [];
  const character = (column: number, row: number) => rows[row]?.[column] ?? ' ';
  const isLetter = (text: string) => /[A-Z]/.test(text);

  function street(column: number, row: number, right: 0 | 1) {
    let length = 1;
    let drawn = '';
    for (; ; length++) {
      const text = character(column + right * length, row + (1 - right) * length);
      if (isLetter(text)) break;
      if (!(right === 1 ? '-><=#' : '|v^#').includes(text)) return;
      drawn += text;
    }
    const end: [number, number] = [column + right * length, row + (1 - right) * length];
    const tags: Record<string, string> = {
      highway: drawn.includes('#') ? 'primary' : 'residential',
      maxspeed: '36',
      name: character(column, row) + character(...end),
    };
    if (/[>v]/.test(drawn)) tags.oneway = 'yes';
    if (/[<^]/.test(drawn)) tags.oneway = '-1';
    if (drawn.includes('=')) tags.access = 'private';
    features.push({
      type: 'way',
      id: features.length + 1,
      tags,
      geometry: { type: 'LineString', coordinates: [[...point(column, row)], [...point(...end)]] },
    });
  }

  for (const [row, text] of rows.entries()) {
    for (const [column, letter] of text.split('').entries()) {
      if (!isLetter(letter)) continue;
      letters.set(letter, point(column, row));
      street(column, row, 1);
      street(column, row, 0);
    }
  }
  const { graph } = buildRoadGraph(features, { speeds: {}, drivesOn: 'right', minComponentNodes: 1 });
  return {
    network: createRoadNetwork(graph),
    at(letter) {
      const position = letters.get(letter);
      if (position === undefined) throw new Error(`no ${letter} in the drawing`);
      return position;
    },
    point,
  };
}
