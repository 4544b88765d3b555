import { describe, expect, it } from 'vitest';
import { TRAVEL_MODES, type TravelMode } from '../../domain/travel';
import { WAY_BRIDGE, WAY_ROUNDABOUT, WAY_SPEED_IS_DEFAULT, WAY_TUNNEL } from '../types';
import { accessBit } from './access';
import { barrierAccess } from './barrier';
import { readWay, type WayAttributes } from './way';

function read(tags: Record<string, string>): WayAttributes {
  const way = readWay(tags, {});
  if (typeof way === 'string') throw new Error(way);
  return way;
}

/** `walk> walk< car>` …: who may go which way; `(car>)` only for those who may ignore private. */
function access(bits: number): string {
  const words: string[] = [];
  for (const mode of TRAVEL_MODES) {
    for (const [direction, sign] of [
      ['forward', '>'],
      ['backward', '<'],
    ] as const) {
      const bit = accessBit(mode, direction);
      if (bits & bit) words.push(mode + sign);
      if (bits & (bit << 8)) words.push(`(${mode}${sign})`);
    }
  }
  return words.join(' ');
}
const both = (...modes: TravelMode[]) => modes.map((mode) => `${mode}> ${mode}<`).join(' ');
const ALL = both('walk', 'car', 'emergency', 'truck');

describe('who may use a way', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a street', { highway: 'residential' }, ALL],
    ['a footway', { highway: 'footway' }, both('walk')],
    ['stairs', { highway: 'steps' }, both('walk')],
    [
      'stairs, whatever their tags',
      { highway: 'steps', emergency: 'yes', motor_vehicle: 'yes' },
      both('walk'),
    ],
    ['a pedestrian street', { highway: 'pedestrian' }, both('walk', 'emergency')],
    [
      'a pedestrian street that lets cars in',
      { highway: 'pedestrian', motorcar: 'yes' },
      both('walk', 'car', 'emergency'),
    ],
    [
      'a footway marked for emergency vehicles',
      { highway: 'footway', emergency: 'yes' },
      both('walk', 'emergency'),
    ],
    ['a footway with general access', { highway: 'footway', access: 'yes', vehicle: 'yes' }, both('walk')],
    ['a track', { highway: 'track' }, both('walk', 'car', 'emergency')],
    ['a bus road', { highway: 'busway' }, both('emergency')],
    [
      'a road for residents',
      { highway: 'service', access: 'private' },
      '(walk>) (walk<) (car>) (car<) (emergency>) (emergency<) (truck>) (truck<)',
    ],
    [
      'a private road open to walkers',
      { highway: 'service', access: 'private', foot: 'yes' },
      'walk> walk< (car>) (car<) (emergency>) (emergency<) (truck>) (truck<)',
    ],
    [
      'a street for buses only',
      { highway: 'residential', motor_vehicle: 'no', bus: 'yes' },
      'walk> walk< (car>) (car<) emergency> emergency< (truck>) (truck<)',
    ],
    ['a street closed to buses', { highway: 'residential', bus: 'no' }, ALL],
    [
      'a street without lorries',
      { highway: 'residential', hgv: 'no' },
      `${both('walk', 'car', 'emergency')} (truck>) (truck<)`,
    ],
    ['a street for lorries with a destination', { highway: 'residential', hgv: 'destination' }, ALL],
    [
      'a street that the most specific key opens again',
      { highway: 'residential', vehicle: 'no', motorcar: 'yes' },
      'walk> walk< car> car< (emergency>) (emergency<) (truck>) (truck<)',
    ],
    [
      'a road told apart by direction',
      { highway: 'residential', 'motor_vehicle:backward': 'no' },
      'walk> walk< car> (car<) emergency> (emergency<) truck> (truck<)',
    ],
    ['a way barred to emergency vehicles', { highway: 'pedestrian', emergency: 'no' }, both('walk')],
    ['a motorroad', { highway: 'trunk', motorroad: 'yes' }, both('car', 'emergency', 'truck')],
    ['an access value nobody knows', { highway: 'residential', access: 'perhaps' }, ALL],
  ])('%s', (_, tags, expected) => {
    expect(access(read(tags).access)).toBe(expected);
  });

  it('a private footway stays closed to vehicles that may ignore private', () => {
    expect(access(read({ highway: 'footway', motor_vehicle: 'private' }).access)).toBe(both('walk'));
  });
});

describe('which way one may drive', () => {
  const forward = 'walk> walk< car> emergency> truck>';
  it.each<[string, Record<string, string>, string]>([
    ['oneway=yes', { oneway: 'yes' }, forward],
    ['oneway=1', { oneway: '1' }, forward],
    ['oneway=-1', { oneway: '-1' }, 'walk> walk< car< emergency< truck<'],
    ['a roundabout', { junction: 'roundabout' }, forward],
    ['a roundabout both ways', { junction: 'roundabout', oneway: 'no' }, ALL],
    ['a motorway', { highway: 'motorway' }, 'car> emergency> truck>'],
    [
      'a motorway link both ways',
      { highway: 'motorway_link', oneway: 'no' },
      both('car', 'emergency', 'truck'),
    ],
    [
      'contraflow for buses',
      { oneway: 'yes', 'oneway:bus': 'no' },
      'walk> walk< car> emergency> emergency< truck>',
    ],
    ['contraflow for bicycles', { oneway: 'yes', 'oneway:bicycle': 'no' }, forward],
    ['one-way on foot', { 'oneway:foot': 'yes' }, `walk> ${both('car', 'emergency', 'truck')}`],
    ['alternating', { oneway: 'alternating' }, ALL],
    [
      'reversible',
      { oneway: 'reversible' },
      'walk> walk< (car>) (car<) (emergency>) (emergency<) (truck>) (truck<)',
    ],
    ['a value nobody knows', { oneway: 'sometimes' }, ALL],
  ])('%s', (_, tags, expected) => {
    expect(access(read({ highway: 'residential', ...tags }).access)).toBe(expected);
  });
});

describe('readWay', () => {
  it.each([
    ['proposed', 'not-in-use'],
    ['construction', 'not-in-use'],
    ['abandoned', 'not-in-use'],
    ['razed', 'not-in-use'],
    ['elevator', 'not-a-road'],
    ['platform', 'not-a-road'],
    ['barrier', 'not-a-road'],
    ['', 'not-a-road'],
  ])('leaves out highway=%s: %s', (highway, reason) => {
    expect(readWay({ highway }, {})).toBe(reason);
  });

  it('leaves out a way that nobody may ever use', () => {
    expect(readWay({ highway: 'busway', emergency: 'no' }, {})).toBe('no-access');
  });

  it('keeps what a route is told by', () => {
    const tags = {
      highway: 'primary',
      bridge: 'viaduct',
      tunnel: 'no',
      layer: '1',
      name: 'Rambla',
      maxspeed: '60',
    };
    expect(read(tags)).toMatchObject({ flags: WAY_BRIDGE, layer: 1, name: 'Rambla', speedKmh: 60 });
    expect(read({ highway: 'primary', tunnel: 'yes', ref: 'R5', layer: '-9999' })).toMatchObject({
      flags: WAY_TUNNEL | WAY_SPEED_IS_DEFAULT,
      layer: -128,
      name: 'R5',
    });
    expect(read({ highway: 'primary', junction: 'circular', layer: 'low', maxspeed: '30' })).toMatchObject({
      flags: WAY_ROUNDABOUT,
      layer: 0,
      name: null,
    });
  });
});

describe('barrierAccess', () => {
  const private3 = '(car>) (car<) (emergency>) (emergency<) (truck>) (truck<)';
  it.each<[string, Record<string, string>, string | null]>([
    ['a bollard stops all vehicles', { barrier: 'bollard' }, both('walk')],
    ['an open gate stops nobody', { barrier: 'gate' }, null],
    [
      'a locked gate opens to those who may ignore private',
      { barrier: 'gate', locked: 'yes' },
      `${both('walk')} ${private3}`,
    ],
    [
      'a private gate stops walkers too',
      { barrier: 'gate', access: 'private' },
      `(walk>) (walk<) ${private3}`,
    ],
    ['a gate shut to emergency vehicles', { barrier: 'gate', emergency: 'no' }, both('walk', 'car', 'truck')],
    ['a kerb stops nobody', { barrier: 'kerb' }, null],
    ['no barrier', { highway: 'crossing' }, null],
  ])('%s', (_, tags, expected) => {
    const bits = barrierAccess(tags);
    expect(bits === null ? null : access(bits)).toBe(expected);
  });
});
