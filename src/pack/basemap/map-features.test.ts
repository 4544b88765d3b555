import { area as turfArea } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { OsmFeature } from '../../domain/osm';
import { areaM2, minZoomOfArea } from './area';
import { areaFeatures } from './areas';
import { BASEMAP_FIELDS } from './map-feature';
import { labelPosition, pointFeatures } from './points';
import { roadFeatures } from './roads';
import { seaFeatures } from './sea';
import { waterwayFeatures } from './waterways';

type Tags = Record<string, string>;
const feature = (tags: Tags, geometry: OsmFeature['geometry']): OsmFeature => ({
  type: 'way',
  id: 1,
  tags,
  geometry,
});

/** A square with its south-west corner at (-56, -34); the side in degrees. */
const square = (side: number): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [-56, -34],
      [-56 + side, -34],
      [-56 + side, -34 + side],
      [-56, -34 + side],
      [-56, -34],
    ],
  ],
});
const stretch = (...xs: number[]): GeoJSON.LineString => ({
  type: 'LineString',
  coordinates: xs.map((x) => [-56 + x / 100, -34]),
});
const POINT: GeoJSON.Point = { type: 'Point', coordinates: [-56, -34] };

describe('areaM2', () => {
  const plate: GeoJSON.Polygon = {
    type: 'Polygon',
    coordinates: [...square(0.02).coordinates, ...square(0.01).coordinates],
  };

  it('agrees with an independent program within 0.1 %, holes taken off', () => {
    expect(areaM2(plate) / turfArea(plate)).toBeCloseTo(1, 3);
    const double: GeoJSON.MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [plate.coordinates, square(0.01).coordinates],
    };
    expect(areaM2(double) / turfArea(double)).toBeCloseTo(1, 3);
  });

  it('is 0 for a shape without rings', () => {
    expect(areaM2({ type: 'Polygon', coordinates: [] })).toBe(0);
  });

  it('decides the first zoom: four times the area, one zoom earlier', () => {
    expect(minZoomOfArea(40_000, 0) - minZoomOfArea(160_000, 0)).toBe(1);
    expect(minZoomOfArea(1, 0)).toBe(14);
    expect(minZoomOfArea(1e15, 0)).toBe(0);
    expect(minZoomOfArea(0, 0)).toBe(14);
    expect(minZoomOfArea(Number.NaN, 0)).toBe(14);
  });
});

describe('areas', () => {
  const kinds = (tags: Tags) =>
    areaFeatures(feature(tags, square(0.01))).map(({ layer, properties }) => [layer, properties['kind']]);

  it.each<[Tags, string, string]>([
    [{ natural: 'water' }, 'water', 'lake'],
    [{ natural: 'water', water: 'river' }, 'water', 'river'],
    [{ natural: 'water', water: 'basin' }, 'water', 'basin'],
    [{ natural: 'water', water: 'moat' }, 'water', 'other'],
    [{ waterway: 'riverbank' }, 'water', 'river'],
    [{ leisure: 'park' }, 'green', 'park'],
    [{ natural: 'beach' }, 'green', 'beach'],
    [{ landuse: 'cemetery' }, 'green', 'cemetery'],
    [{ amenity: 'hospital' }, 'landuse', 'hospital'],
    [{ landuse: 'industrial', industrial: 'port' }, 'landuse', 'industrial'],
    [{ industrial: 'port' }, 'landuse', 'port'],
  ])('%j is %s of kind %s', (tags, layer, kind) => {
    expect(kinds(tags)).toEqual([[layer, kind]]);
  });

  it('of a school building is land use and a building', () => {
    expect(kinds({ amenity: 'school', building: 'yes' })).toEqual([
      ['landuse', 'school'],
      ['buildings', undefined],
    ]);
  });

  it('that are nothing, or no building, or no area, are left out', () => {
    expect(kinds({ building: 'no' })).toEqual([]);
    expect(kinds({ landuse: 'construction' })).toEqual([]);
    expect(areaFeatures(feature({ leisure: 'park' }, POINT))).toEqual([]);
  });

  it('appear by size: a large park early, a small one and every building late', () => {
    const zoom = (tags: Tags, side: number) => areaFeatures(feature(tags, square(side)))[0]?.minZoom;
    expect(zoom({ leisure: 'park' }, 0.1)).toBeLessThan(9);
    expect(zoom({ leisure: 'park' }, 0.0001)).toBe(14);
    expect(zoom({ building: 'yes' }, 0.1)).toBe(13);
    expect(zoom({ building: 'yes' }, 0.0001)).toBe(14);
  });
});

describe('waterways', () => {
  it.each([
    ['river', 'river', 8],
    ['drain', 'ditch', 13],
  ])('%s is a line of kind %s from zoom %d', (waterway, kind, minZoom) => {
    expect(waterwayFeatures(feature({ waterway }, stretch(0, 1)))).toMatchObject([
      { properties: { kind }, minZoom },
    ]);
  });

  it('keep their names', () => {
    const [found] = waterwayFeatures(feature({ waterway: 'river', name: 'Pantanoso' }, stretch(0, 1)));
    expect(found?.properties).toEqual({ kind: 'river', name: 'Pantanoso' });
  });

  it('underground, of other kinds, or drawn as areas are left out', () => {
    expect(waterwayFeatures(feature({ waterway: 'stream', tunnel: 'culvert' }, stretch(0, 1)))).toEqual([]);
    expect(waterwayFeatures(feature({ waterway: 'stream', tunnel: 'no' }, stretch(0, 1)))).toHaveLength(1);
    expect(waterwayFeatures(feature({ waterway: 'weir' }, stretch(0, 1)))).toEqual([]);
    expect(waterwayFeatures(feature({ waterway: 'river' }, square(1)))).toEqual([]);
  });
});

describe('roads', () => {
  const classes = (tags: Tags) =>
    roadFeatures([feature(tags, stretch(0, 1))]).map(({ properties }) => properties['class']);

  it.each([
    ['motorway', 'motorway', 5],
    ['primary', 'primary', 8],
    ['secondary', 'secondary', 10],
    ['tertiary', 'tertiary', 11],
  ])(
    '%s is of class %s from zoom %d, whole at low zooms and in detail from 12',
    (highway, roadClass, minZoom) => {
      expect(roadFeatures([feature({ highway }, stretch(0, 1))])).toMatchObject([
        { properties: { class: roadClass }, minZoom, maxZoom: 11 },
        { properties: { class: roadClass }, minZoom: 12, maxZoom: 14 },
      ]);
    },
  );

  it.each([
    ['unclassified', 'residential', 12],
    ['living_street', 'residential', 12],
    ['service', 'service', 13],
    ['footway', 'path', 13],
    ['steps', 'steps', 13],
  ])('%s is of class %s from zoom %d', (highway, roadClass, minZoom) => {
    expect(roadFeatures([feature({ highway }, stretch(0, 1))])).toMatchObject([
      { properties: { class: roadClass }, minZoom },
    ]);
  });

  it('know ramps and railways, sidings and trams later than main lines', () => {
    expect(roadFeatures([feature({ highway: 'trunk_link' }, stretch(0, 1))])).toMatchObject([
      { properties: { class: 'trunk', link: true }, minZoom: 12 },
    ]);
    const railZoom = (tags: Tags) => roadFeatures([feature(tags, stretch(0, 1))])[0]?.minZoom;
    expect(railZoom({ railway: 'rail' })).toBe(11);
    expect(railZoom({ railway: 'rail', service: 'siding' })).toBe(12);
    expect(railZoom({ railway: 'tram' })).toBe(12);
  });

  it.each<Tags>([
    { highway: 'proposed' },
    { highway: 'pedestrian', area: 'yes' },
    { railway: 'abandoned' },
    { name: 'x' },
  ])('%j is left out', (tags) => {
    expect(classes(tags)).toEqual([]);
  });

  it('carry names, numbers, bridges and tunnels', () => {
    const tags = { highway: 'residential', name: 'Ejido', ref: '7', bridge: 'viaduct', tunnel: 'no' };
    expect(roadFeatures([feature(tags, stretch(0, 1))])[0]?.properties).toEqual({
      class: 'residential',
      link: false,
      bridge: true,
      tunnel: false,
      name: 'Ejido',
      ref: '7',
    });
  });

  it('of one name are joined; a bridge stands apart only from zoom 12', () => {
    const roads = roadFeatures([
      feature({ highway: 'primary', name: 'Italia' }, stretch(0, 1)),
      feature({ highway: 'primary', name: 'Italia', bridge: 'yes' }, stretch(1, 2)),
      feature({ highway: 'primary', name: 'Italia' }, stretch(2, 3)),
      feature({ highway: 'primary', name: 'Rivera' }, stretch(3, 4)),
    ]);
    expect(roads.filter(({ maxZoom }) => maxZoom === 11).map(({ geometry }) => geometry)).toEqual([
      stretch(0, 1, 2, 3),
      stretch(3, 4),
    ]);
    expect(roads.filter(({ minZoom }) => minZoom === 12)).toHaveLength(4);
  });

  it('come from closed ways and pieces too, never from points', () => {
    const shapes: OsmFeature['geometry'][] = [
      square(0.01),
      { type: 'MultiPolygon', coordinates: [square(0.01).coordinates] },
      { type: 'MultiLineString', coordinates: [stretch(0, 1).coordinates, stretch(5, 6).coordinates] },
      POINT,
    ];
    const counts = shapes.map((shape) => roadFeatures([feature({ highway: 'residential' }, shape)]).length);
    expect(counts).toEqual([1, 1, 2, 0]);
  });
});

describe('points', () => {
  it('are settlements with a rank', () => {
    expect(pointFeatures(feature({ place: 'suburb', name: 'Cordón' }, POINT))).toMatchObject([
      { layer: 'places', properties: { name: 'Cordón', kind: 'suburb', rank: 3 }, minZoom: 10 },
    ]);
  });

  it('are named places of a known kind', () => {
    expect(pointFeatures(feature({ amenity: 'fire_station', name: 'Cuartel' }, square(0.01)))).toMatchObject([
      { layer: 'pois', properties: { name: 'Cuartel', kind: 'fire-station' }, minZoom: 13 },
    ]);
  });

  it.each<[Tags, OsmFeature['geometry']]>([
    [{ amenity: 'hospital' }, POINT],
    [{ amenity: 'bench', name: 'Banco' }, POINT],
    [{ place: 'state', name: 'Montevideo' }, POINT],
    [
      { amenity: 'hospital', name: 'x' },
      { type: 'Polygon', coordinates: [] },
    ],
  ])('are not made of %j', (tags, geometry) => {
    expect(pointFeatures(feature(tags, geometry))).toEqual([]);
  });
});

describe('labelPosition', () => {
  it('lies inside an area, on the middle vertex of a line, on the point', () => {
    expect(labelPosition(square(0.01))).toEqual([-55.995, -33.995]);
    expect(labelPosition({ type: 'MultiPolygon', coordinates: [square(0.01).coordinates] })).toEqual([
      -55.995, -33.995,
    ]);
    expect(labelPosition(stretch(0, 1, 2))).toEqual([-55.99, -34]);
    expect(
      labelPosition({
        type: 'MultiLineString',
        coordinates: [stretch(0, 1).coordinates, stretch(5, 6, 7).coordinates],
      }),
    ).toEqual([-55.94, -34]);
    expect(labelPosition(POINT)).toEqual([-56, -34]);
  });

  it('does not exist for empty shapes', () => {
    expect(labelPosition({ type: 'LineString', coordinates: [] })).toBeNull();
    expect(labelPosition({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
    expect(labelPosition({ type: 'Point', coordinates: [Number.NaN, 0] })).toBeNull();
  });
});

describe('the sea', () => {
  it('is the box without the land, and nothing without a shore', () => {
    const half: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    };
    const [sea] = seaFeatures(half, [0, 0, 2, 2]);
    expect(sea?.properties).toEqual({ kind: 'sea' });
    expect(sea && turfArea(sea.geometry) / turfArea(half)).toBeCloseTo(1, 6);
    expect(seaFeatures(half, [0, 0, 1, 2])).toEqual([]);
    expect(seaFeatures(null, [0, 0, 2, 2])).toEqual([]);
  });
});

describe('the metadata', () => {
  it('names every property that features carry', () => {
    const made = [
      ...roadFeatures([feature({ highway: 'primary', name: 'a', ref: '1' }, stretch(0, 1))]),
      ...areaFeatures(feature({ leisure: 'park', building: 'yes' }, square(0.01))),
      ...waterwayFeatures(feature({ waterway: 'river', name: 'a' }, stretch(0, 1))),
      ...pointFeatures(feature({ place: 'city', name: 'a' }, POINT)),
      ...pointFeatures(feature({ amenity: 'police', name: 'a' }, POINT)),
    ];
    for (const { layer, properties } of made)
      expect(Object.keys(BASEMAP_FIELDS[layer])).toEqual(expect.arrayContaining(Object.keys(properties)));
  });
});
