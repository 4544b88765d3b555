import type { OsmFeature } from '../../domain/osm';

/** What a closed way is by a key: an area; an area but for some values; or an area for some values only. */
type AreaKey = true | { readonly except: readonly string[] } | { readonly only: readonly string[] };

const AREA_KEYS: Readonly<Record<string, AreaKey>> = {
  'building:part': true,
  aeroway: { except: ['jet_bridge', 'parking_position', 'runway', 'stopway', 'taxilane', 'taxiway'] },
  allotments: true,
  amenity: { except: ['bench'] },
  area: true,
  barrier: { only: ['block', 'bollards', 'toll_booth'] },
  building: true,
  club: true,
  craft: true,
  emergency: { except: ['designated', 'destination', 'no', 'official', 'private', 'yes'] },
  golf: { except: ['cartpath', 'hole', 'path'] },
  harbour: true,
  healthcare: true,
  highway: { only: ['elevator', 'platform', 'rest_area', 'services'] },
  historic: { except: ['citywalls', 'railway', 'road'] },
  industrial: true,
  landuse: true,
  leisure: { except: ['slipway', 'track'] },
  man_made: {
    except: ['breakwater', 'cutline', 'dyke', 'embankment', 'goods_conveyor', 'groyne', 'pier', 'pipeline'],
  },
  military: { except: ['trench'] },
  natural: {
    except: [
      'arete',
      'bay',
      'cliff',
      'coastline',
      'earth_bank',
      'fault',
      'ridge',
      'strait',
      'tree_row',
      'valley',
    ],
  },
  office: true,
  place: true,
  power: { only: ['generator', 'plant', 'substation', 'transformer'] },
  public_transport: true,
  railway: { only: ['platform', 'roundhouse', 'station', 'traverser', 'turntable', 'wash', 'workshop'] },
  residential: true,
  ruins: true,
  shop: true,
  tourism: true,
  waterway: { only: ['boatyard', 'dam', 'dock', 'fuel', 'riverbank'] },
};

/**
 * Whether a closed way with these tags is an area; an open way never is. OpenStreetMap has no areas: `area=yes` and
 * `area=no` say so, a road or a roundabout is a line, and else the keys decide.
 */
export function isArea(tags: OsmFeature['tags']): boolean {
  if (tags['area'] === 'yes') return true;
  if (tags['area'] === 'no') return false;
  if (tags['junction'] === 'roundabout') return false;
  return Object.keys(tags).some((key) => {
    const rule = Object.hasOwn(AREA_KEYS, key) ? AREA_KEYS[key] : undefined;
    const value = tags[key] ?? 'no';
    if (rule === undefined || value === 'no') return false;
    if (rule === true) return true;
    return 'only' in rule ? rule.only.includes(value) : !rule.except.includes(value);
  });
}
