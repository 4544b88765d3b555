import { createRingFinder, type SizedRing, sizedRing } from './ring-finder';

type Ring = GeoJSON.Position[];

/**
 * The polygons of a shape: outer rings run clockwise, holes the other way, in any order. A hole goes into the smallest
 * ring around it; one with none around it is an outer ring that was written the wrong way. Null where the shape has
 * coordinates that are no numbers, or more rings within rings than can be sorted out in about a second.
 */
export function polygonsOf(rings: readonly Ring[]): Ring[][] | null {
  const sized = rings.filter((ring) => ring.length > 0).map(sizedRing);
  if (sized.some(({ box }) => !box.every(Number.isFinite))) return null;
  if (sized.length <= 1) return sized.map(({ ring }) => [ring]);
  const outer = sized.filter(({ area }) => area >= 0);
  return outer.length === 0 ? byNesting(sized) : byDirection(sized, outer);
}

function byDirection(sized: readonly SizedRing[], outer: readonly SizedRing[]): Ring[][] | null {
  const finder = createRingFinder(outer);
  const polygons = new Map<SizedRing, Ring[]>(outer.map((one) => [one, [one.ring]]));
  for (const hole of sized) {
    if (hole.area >= 0) continue;
    const around = finder.around(hole, outer.length === 1);
    if (around === 'beyond') return null;
    if (around) polygons.get(around)?.push(hole.ring);
    else polygons.set(hole, [hole.ring]);
  }
  return [...polygons].sort(([a], [b]) => a.index - b.index).map(([, parts]) => parts);
}

/** Rings that all run the wrong way: those within an odd number of others are holes. */
function byNesting(sized: readonly SizedRing[]): Ring[][] | null {
  const finder = createRingFinder(sized);
  const depths = new Map<SizedRing, number>();
  const polygons = new Map<SizedRing, Ring[]>();
  for (const one of [...sized].sort((a, b) => a.area - b.area || a.index - b.index)) {
    const around = finder.around(one, false);
    if (around === 'beyond') return null;
    const depth = around ? (depths.get(around) ?? 0) + 1 : 0;
    depths.set(one, depth);
    if (around && depth % 2 === 1) polygons.get(around)?.push(one.ring);
    else polygons.set(one, [one.ring]);
  }
  return [...polygons.values()];
}
