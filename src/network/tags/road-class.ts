/** Values of `highway` that the network knows. The position in this list is the value in `roads.bin`: only append. */
export const ROAD_CLASSES = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'road',
  'track',
  'busway',
  'pedestrian',
  'footway',
  'path',
  'cycleway',
  'bridleway',
  'corridor',
  'steps',
  'barrier',
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

const INDEX = new Map<string, number>(ROAD_CLASSES.map((name, index) => [name, index]));
export const STEPS = ROAD_CLASSES.indexOf('steps');
/** Not a highway: the point of a barrier that some modes pass and others do not, as an edge without extent. */
export const BARRIER = ROAD_CLASSES.indexOf('barrier');

/** Index into {@link ROAD_CLASSES} for a `highway` value; null for values that are no usable road. */
export function roadClassOf(highway: string): number | null {
  const index = INDEX.get(highway);
  return index === undefined || index === BARRIER ? null : index;
}
