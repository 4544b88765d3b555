import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../domain/errors';
import type { SourceCrs } from '../format';
import { crsChoices, crsOfWkt, openProjection, projectGeometry, zoneOfCode, zoneOfEasting } from './index';

/** What GDAL 3.6.2 (gdaltransform from EPSG:4326, GIS axis order) makes of a place: code, degrees, metres. */
const GDAL: readonly (readonly [code: number, lon: number, lat: number, x: number, y: number])[] = [
  [4526, 114.3, 30.6, 38528770.2372557, 3386666.25056236],
  [4547, 114.3, 30.6, 528770.23725568, 3386666.25056236],
  [4549, 121.4737, 31.2304, 640412.315036627, 3457455.48858212],
  [4498, 116.3913, 39.9075, 20447950.5147412, 4419435.7897224],
  [4509, 116.3913, 39.9075, 447950.514741167, 4419435.7897224],
  [3857, 121.4737, 31.2304, 13522390.4287749, 3662707.2570504],
  [32651, 121.4737, 31.2304, 354633.648992544, 3456140.52964157],
  [32721, -56.1645, -34.9011, 576333.319111724, 6137606.02731724],
  [6677, 139.7671, 35.6812, -5995.18516594643, -35367.2301325429],
  [2451, 139.7671, 35.6812, -5995.18516594643, -35367.2301325429],
  [2326, 114.1694, 22.3193, 835497.921101168, 820032.934408509],
  [27700, -1.5, 52.5, 434039.457286059, 289239.281092673],
  [3035, 8.68, 50.11, 4226574.11977615, 3000594.00826263],
  [2154, 2.3522, 48.8566, 652469.022709136, 6862035.25942008],
  [25832, 8.6724, 49.3988, 476230.417020089, 5471841.61810875],
  [3826, 121.5654, 25.033, 307056.818979488, 2769551.83686217],
  [31982, -51.2, -30.03, 480716.24770136, 6677873.55333527],
  [3763, -8.61, 41.15, -40032.3304498616, 164645.95229362],
];
/** Centres of zones as the registry prints them (DOMAIN.md §7). */
const REGISTRY: typeof GDAL = [
  [4530, 126, 46.695, 42_500_000, 5_173_340.81],
  [4522, 102, 31.91, 34_500_000, 3_531_872.69],
];

const epsg = (code: number): SourceCrs => ({ kind: 'epsg', code });

const CHINA_GEOGCS =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const ZONE_38 = `PROJCS["CGCS2000_3_Degree_GK_Zone_38",${CHINA_GEOGCS},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",38500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const NORTH_FIRST =
  'PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 120E",GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",120],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AXIS["Northing",NORTH],AXIS["Easting",EAST]]';
const FEET =
  'PROJCS["NAD_1983_StatePlane_New_York_Long_Island_FIPS_3104_Feet",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",984250.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-74.0],PARAMETER["Standard_Parallel_1",41.0333333333333],PARAMETER["Standard_Parallel_2",40.6666666666667],PARAMETER["Latitude_Of_Origin",40.1666666666667],UNIT["US survey foot",0.304800609601219]]';
const WEB =
  'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]';
const XIAN =
  'PROJCS["Xian_1980_3_Degree_GK_CM_114E",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const WITH_HEIGHT = `COMPD_CS["both",${CHINA_GEOGCS},VERT_CS["EGM96 ] height",VERT_DATUM["EGM96 geoid",2005],UNIT["metre",1]]]`;

describe('openProjection', () => {
  it.each([...GDAL, ...REGISTRY])('brings EPSG:%i to %d, %d', async (code, lon, lat, x, y) => {
    const projection = await openProjection(epsg(code), 'a.shp');
    const [toX = 0, toY = 0] = projection.fromLonLat(lon, lat) ?? [];
    expect(Math.hypot(toX - x, toY - y)).toBeLessThan(0.01);
    const [toLon = 0, toLat = 0] = projection.toLonLat(x, y) ?? [];
    expect(Math.abs(toLon - lon) + Math.abs(toLat - lat)).toBeLessThan(2e-7);
    expect(projection).toMatchObject({ name: `EPSG:${code}`, isGeographic: false, isDatumKnown: true });
  });

  it('takes CGCS2000 and its like for WGS 84, and says where a datum is not known', async () => {
    for (const code of [4326, 4490, 6668]) {
      const projection = await openProjection(epsg(code), 'a');
      expect(projection.toLonLat(121.5, 31.2)).toEqual([121.5, 31.2]);
      expect(projection).toMatchObject({ isGeographic: true, isDatumKnown: true });
    }
    for (const code of [4610, 4214, 2383, 2422, 21_453])
      expect((await openProjection(epsg(code), 'a')).isDatumKnown).toBe(false);
    const xian = await openProjection(epsg(2383), 'a');
    // GDAL from EPSG:4610, the same datum.
    expect(
      xian.toLonLat(528770.25080654, 3386667.82881023)?.map((one) => Math.round(one * 1e7) / 1e7),
    ).toEqual([114.3, 30.6]);
  });

  it('goes there and back within a millimetre in every zone of every family', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(4491, 4502, 4513, 4534, 2327, 2338, 2349, 2370, 2401, 2422, 21_413, 21_453),
        fc.nat(10),
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        fc.double({ min: 3, max: 54, noNaN: true }),
        async (first, index, fromMeridian, lat) => {
          const zone = zoneOfCode(first + index);
          const projection = await openProjection(epsg(first + index), 'a');
          const lon = (zone?.centralMeridian ?? Number.NaN) + fromMeridian;
          const [x, y] = projection.fromLonLat(lon, lat) ?? [0, 0];
          expect(Math.abs((x % 1e6) - 500_000)).toBeLessThan(170_000);
          expect(zone?.hasPrefix ? Math.floor(x / 1e6) : zone?.zone).toBe(zone?.zone);
          const [toLon = 0, toLat = 0] = projection.toLonLat(x, y) ?? [];
          expect(Math.hypot(toLon - lon, toLat - lat)).toBeLessThan(1e-8);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives no place for what is nowhere', async () => {
    const zone = await openProjection(epsg(4549), 'a');
    for (const [x, y] of [
      [38_528_770, 3_386_666],
      [Number.NaN, 0],
      [0, Infinity],
      [1e300, 1e300],
    ] as const)
      expect(zone.toLonLat(x, y)).toBeNull();
    const degrees = await openProjection({ kind: 'unstated' }, 'a');
    expect(degrees.toLonLat(181, 0)).toBeNull();
    expect(degrees.fromLonLat(0, 91)).toBeNull();
  });

  it.each([
    [epsg(99_999), 'EPSG:99999'],
    [{ kind: 'wkt', wkt: 'LOCAL_CS["Site grid",UNIT["metre",1]]' }, 'Site grid'],
    [{ kind: 'wkt', wkt: 'Projection GEOGRAPHIC\nDatum WGS84' }, 'Projection GEOGRAPHIC\nDatum WGS84'],
    [{ kind: 'wkt', wkt: ZONE_38.replace('Gauss_Kruger', 'Peirce') }, 'CGCS2000_3_Degree_GK_Zone_38'],
    [{ kind: 'wkt', wkt: ZONE_38.slice(0, -9) }, 'CGCS2000_3_Degree_GK_Zone_38'],
    [{ kind: 'wkt', wkt: ZONE_38.replace('D_China_2000', '__proto__') }, 'CGCS2000_3_Degree_GK_Zone_38'],
  ] as const)('says which system it does not know: %j', async (crs, name) => {
    const failed = await openProjection(crs, 'a.shp').catch(problemOf);
    expect(failed).toEqual({ code: 'file-projection-unknown', params: { file: 'a.shp', name } });
  });

  it('never throws anything else for a damaged description', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(ZONE_38, NORTH_FIRST, FEET, WEB, WITH_HEIGHT),
        fc.array(fc.tuple(fc.nat(900), fc.constantFrom(...'[]",0x-_ A\u0000中'.split(''))), {
          minLength: 1,
          maxLength: 4,
        }),
        async (wkt, changes) => {
          const letters = wkt.split('');
          for (const [at, letter] of changes) if (at < letters.length) letters[at] = letter;
          const projection = await openProjection(crsOfWkt(letters.join('')), 'a').catch(
            (thrown: unknown) => thrown,
          );
          if (projection instanceof Error) expect(projection).toBeInstanceOf(AnlanError);
          else expect(projection).toHaveProperty('toLonLat');
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('crsOfWkt', () => {
  it('understands what .prj files say, whatever order they give the axes', async () => {
    const cases = [
      [ZONE_38, 114.3, 30.6, 38528770.2372557, 3386666.25056236],
      [NORTH_FIRST, 121.4737, 31.2304, 640412.315036627, 3457455.48858212],
      [WEB, 121.4737, 31.2304, 13522390.4287749, 3662707.2570504],
      [FEET, -73.9857, 40.7484, 988212.237182985, 211939.278568309],
    ] as const;
    for (const [wkt, lon, lat, x, y] of cases) {
      const projection = await openProjection(crsOfWkt(wkt), 'a');
      const [toLon = 0, toLat = 0] = projection.toLonLat(x, y) ?? [];
      expect(Math.abs(toLon - lon) + Math.abs(toLat - lat)).toBeLessThan(2e-7);
      expect(projection).toMatchObject({ isGeographic: false, isDatumKnown: true });
    }
    expect(await openProjection(crsOfWkt(XIAN), 'a')).toMatchObject({
      name: 'Xian_1980_3_Degree_GK_CM_114E',
      isDatumKnown: false,
    });
  });

  it('knows longitude and latitude by name, also beside heights', () => {
    for (const wkt of [CHINA_GEOGCS, `\ufeff ${CHINA_GEOGCS}\n`, WITH_HEIGHT])
      expect(crsOfWkt(wkt)).toEqual({ kind: 'geographic' });
    expect(crsOfWkt(CHINA_GEOGCS.replace('"Greenwich",0.0', '"Paris",2.33722917')).kind).toBe('wkt');
    expect(crsOfWkt(CHINA_GEOGCS.replace('D_China_2000', 'D_Beijing_1954')).kind).toBe('wkt');
  });

  it('prefers a code that it knows', () => {
    expect(crsOfWkt(`${NORTH_FIRST.slice(0, -1)},AUTHORITY["EPSG","4549"]]`)).toEqual(epsg(4549));
    expect(crsOfWkt(`${NORTH_FIRST.slice(0, -1)},ID["EPSG",4549]]`)).toEqual(epsg(4549));
    expect(crsOfWkt(`${NORTH_FIRST.slice(0, -1)},AUTHORITY["EPSG","99999"]]`).kind).toBe('wkt');
    expect(crsOfWkt(FEET.replace(/"NAD_1983_State[^"]*"/, '"Hong_Kong_1980_Grid"'))).toEqual(epsg(2326));
  });
});

describe('zones', () => {
  it('are named by eastings of eight digits', () => {
    expect(zoneOfEasting(38_528_770)).toMatchObject({ code: 4526, width: 3, centralMeridian: 114 });
    expect(zoneOfEasting(20_447_950)).toMatchObject({ code: 4498, width: 6, centralMeridian: 117 });
    expect([zoneOfEasting(528_770), zoneOfEasting(24_500_000), zoneOfEasting(Number.NaN)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(zoneOfCode(4326)).toBeNull();
  });
});

describe('crsChoices', () => {
  it('names the systems of a region, each of which is known', async () => {
    const wuhan = crsChoices([114, 30, 115, 31]);
    expect(wuhan.slice(0, 3)).toEqual([
      { code: 3857, name: 'WGS 84 / Pseudo-Mercator' },
      { code: 32_650, name: 'WGS 84 / UTM zone 50N' },
      { code: 4526, name: 'CGCS2000 / 3-degree Gauss-Kruger zone 38' },
    ]);
    expect(wuhan).toContainEqual({ code: 4547, name: 'CGCS2000 / 3-degree Gauss-Kruger CM 114E' });
    expect(wuhan).toHaveLength(38);
    const montevideo = crsChoices([-56.4, -35, -56, -34.7]);
    expect(montevideo.map(({ code }) => code)).toEqual([3857, 32_721]);
    for (const { code } of [...wuhan, ...montevideo])
      expect((await openProjection(epsg(code), 'a')).name).toBe(`EPSG:${code}`);
  });
});

describe('projectGeometry', () => {
  it('moves every position of every kind and keeps heights', async () => {
    const zone = await openProjection(epsg(4549), 'a');
    const at = [640412.315036627, 3457455.48858212, 7];
    const shape = (position: GeoJSON.Position): GeoJSON.Geometry => ({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: position },
        { type: 'MultiPoint', coordinates: [position] },
        { type: 'LineString', coordinates: [position, position] },
        { type: 'MultiLineString', coordinates: [[position, position]] },
        { type: 'Polygon', coordinates: [[position, position]] },
        { type: 'MultiPolygon', coordinates: [[[position]], [[position]]] },
      ],
    });
    const degrees = zone.toLonLat(at[0] ?? 0, at[1] ?? 0) ?? [];
    expect(projectGeometry(shape(at), zone)).toEqual(shape([...degrees, 7]));
    expect(projectGeometry(shape([1e300, 0]), zone)).toBeNull();
  });
});
