import type { LocalText } from '../../../domain/language';
import type { OsmFeature } from '../../../domain/osm';
import type { TeamKind } from '../../../domain/team';

/** What a station can send, and what it is called where the map has no name. */
export interface Station {
  readonly kind: TeamKind;
  readonly unnamed: LocalText;
}

const station = (kind: TeamKind, zh: string, en: string): Station => ({ kind, unnamed: { zh, en } });

const BY_TAG: readonly (readonly [key: string, value: string, station: Station])[] = [
  ['amenity', 'fire_station', station('fire', '消防站（无名称）', 'Fire station (no name)')],
  ['emergency', 'ambulance_station', station('medical', '急救站（无名称）', 'Ambulance station (no name)')],
  ['amenity', 'hospital', station('medical', '医院（无名称）', 'Hospital (no name)')],
  ['healthcare', 'hospital', station('medical', '医院（无名称）', 'Hospital (no name)')],
  ['amenity', 'police', station('police', '警察局（无名称）', 'Police station (no name)')],
  [
    'emergency',
    'mountain_rescue',
    station('mountain-rescue', '山地救援站（无名称）', 'Mountain rescue (no name)'),
  ],
  ['emergency', 'water_rescue', station('water-rescue', '水上救援站（无名称）', 'Water rescue (no name)')],
  [
    'emergency',
    'water_rescue_station',
    station('water-rescue', '水上救援站（无名称）', 'Water rescue (no name)'),
  ],
  [
    'emergency',
    'lifeboat_station',
    station('water-rescue', '救生艇站（无名称）', 'Lifeboat station (no name)'),
  ],
  ['amenity', 'rescue_station', station('urban-search', '救援站（无名称）', 'Rescue station (no name)')],
];

/** The kind of station the tags describe; null for none, and for a hospital that says it takes no emergencies. */
export function stationOf(tags: OsmFeature['tags']): Station | null {
  const match = BY_TAG.find(([key, value]) => tags[key] === value)?.[2] ?? null;
  return match?.kind === 'medical' && tags['emergency'] === 'no' ? null : match;
}
