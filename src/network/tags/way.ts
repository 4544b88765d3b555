import { TRAVEL_MODES } from '../../domain/travel';
import { WAY_BRIDGE, WAY_ROUNDABOUT, WAY_SPEED_IS_DEFAULT, WAY_TUNNEL } from '../types';
import { accessBit, accessOf } from './access';
import { directionOf } from './direction';
import { roadClassOf } from './road-class';
import { type SpeedTable, speedOf } from './speed';

type Tags = Readonly<Record<string, string>>;

/** What the network keeps of one way. */
export interface WayAttributes {
  readonly roadClass: number;
  readonly speedKmh: number;
  /** `WAY_*` bits. */
  readonly flags: number;
  readonly layer: number;
  /** As in `wayAccess`. */
  readonly access: number;
  readonly name: string | null;
}

/** Why a highway is left out: not built or no longer there, of a kind nobody travels, or open to no mode. */
export type WayDropReason = 'not-in-use' | 'not-a-road' | 'no-access';

const NOT_IN_USE = new Set([
  'proposed',
  'planned',
  'construction',
  'abandoned',
  'disused',
  'razed',
  'demolished',
  'dismantled',
  'historic',
]);

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== 'no';
}

function flagsOf(tags: Tags, speedIsDefault: boolean): number {
  return (
    (isSet(tags['bridge']) ? WAY_BRIDGE : 0) |
    (isSet(tags['tunnel']) ? WAY_TUNNEL : 0) |
    (tags['junction'] === 'roundabout' || tags['junction'] === 'circular' ? WAY_ROUNDABOUT : 0) |
    (speedIsDefault ? WAY_SPEED_IS_DEFAULT : 0)
  );
}

function accessBits(tags: Tags, roadClass: number): number {
  let bits = 0;
  for (const mode of TRAVEL_MODES) {
    const open = directionOf(tags, mode);
    for (const direction of ['forward', 'backward'] as const) {
      if (open !== 'both' && open !== 'reversible' && open !== direction) continue;
      const verdict = accessOf(tags, roadClass, mode, direction);
      if (verdict === 'no') continue;
      const bit = accessBit(mode, direction);
      bits |= verdict === 'private' || open === 'reversible' ? bit << 8 : bit;
    }
  }
  return bits;
}

/** Reads the tags of a highway: its attributes, or why it is no part of the network. */
export function readWay(tags: Tags, table: SpeedTable): WayAttributes | WayDropReason {
  const highway = tags['highway'] ?? '';
  const roadClass = roadClassOf(highway);
  if (NOT_IN_USE.has(highway)) return 'not-in-use';
  if (roadClass === null) return 'not-a-road';
  const access = accessBits(tags, roadClass);
  if (access === 0) return 'no-access';
  const speed = speedOf(tags, roadClass, table);
  const layer = Number.parseInt(tags['layer'] ?? '0', 10);
  return {
    roadClass,
    speedKmh: speed.kmh,
    flags: flagsOf(tags, speed.isDefault),
    layer: Number.isFinite(layer) ? Math.min(127, Math.max(-128, layer)) : 0,
    access,
    name: tags['name'] ?? tags['ref'] ?? null,
  };
}
