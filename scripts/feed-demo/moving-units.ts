import type { Bbox, LonLat } from '../../src/domain/geo';
import { TEAM_KINDS } from '../../src/domain/team';

/** One unit of a drill: where it is follows from the time alone. */
export interface MovingUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof TEAM_KINDS)[number];
}

/** A number in [0, 1) that follows from another, always the same way. */
const scatter = (n: number): number => {
  const x = Math.sin(n * 127.1 + 311.7) * 43_758.5453;
  return x - Math.floor(x);
};

export function movingUnits(count: number): readonly MovingUnit[] {
  return Array.from({ length: count }, (_, at) => {
    const kind = TEAM_KINDS[at % TEAM_KINDS.length]!;
    return { id: `unit-${at + 1}`, name: `${kind.slice(0, 3).toUpperCase()} ${at + 1}`, kind };
  });
}

/** Where a unit is at a moment, seconds: on a loop of its own within the inner half of the region, some 30 km/h. */
export function placeOf(at: number, timeS: number, [west, south, east, north]: Bbox) {
  const width = (east - west) / 2;
  const height = (north - south) / 2;
  const phase = scatter(at) * 2 * Math.PI;
  const turnS = 600 + scatter(at + 0.5) * 600;
  const angle = phase + (timeS * 2 * Math.PI) / turnS;
  const loop = 0.02 + scatter(at + 0.25) * 0.03;
  const centre: LonLat = [
    west + width * (0.5 + scatter(at + 0.75)),
    south + height * (0.5 + scatter(at + 0.125)),
  ];
  return {
    position: [
      centre[0] + width * loop * Math.cos(angle),
      centre[1] + height * loop * Math.sin(angle),
    ] as LonLat,
    headingDeg: (((90 - ((angle + Math.PI / 2) * 180) / Math.PI) % 360) + 360) % 360,
    speedKmh: 30,
  };
}
