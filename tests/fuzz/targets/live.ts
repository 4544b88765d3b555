import { readHazards } from '../../../src/live/content/read-hazards';
import { readResources } from '../../../src/live/content/read-resources';
import { readUnits } from '../../../src/live/content/read-units';
import { createEventStream } from '../../../src/live/transport/event-stream';
import type { FuzzTarget } from '../target';

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const text = (input: Uint8Array) => new TextDecoder().decode(input);

const OWNTRACKS = {
  _type: 'location',
  lat: 31.2,
  lon: 121.5,
  tst: 1_780_000_000,
  tid: 'A1',
  vel: 40,
  cog: 90,
};
const UNITS = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'u1',
      geometry: { type: 'Point', coordinates: [121.5, 31.2] },
      properties: { name: '一队', kind: 'fire', status: 'en-route', time: '2026-03-01T10:00:00+08:00' },
    },
  ],
};
const ZONE = {
  type: 'Feature',
  id: 'z1',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [121, 31],
        [121.1, 31],
        [121.1, 31.1],
        [121, 31],
      ],
    ],
  },
  properties: { type: 'flood', level: 2, status: 'Exercise', sent: '2026-03-01T10:00:00+08:00' },
};
const STATUS = { id: 's1', status: 'open', occupancy: 12, asOf: '2026-03-01T10:00:00Z' };

/** What feeds send. */
export const LIVE_TARGETS: Readonly<Record<string, FuzzTarget>> = {
  'units of a feed': {
    samples: async () => [bytes(OWNTRACKS), bytes(UNITS)],
    read: async (input) => readUnits(text(input), 'owntracks/fire/1', 'feed'),
  },
  'resources of a feed': {
    samples: async () => [bytes(STATUS), bytes([STATUS, { ...STATUS, id: 's2', kind: 'shelter' }])],
    read: async (input) => readResources(text(input), 'status/shelter/s1', 'feed'),
  },
  'zones of a feed': {
    samples: async () => [bytes(ZONE), bytes({ type: 'FeatureCollection', features: [ZONE, ZONE] })],
    read: async (input) => readHazards(text(input), 'feed'),
  },
  'an event stream': {
    samples: async () => [
      bytes(': hello\r\nid: 1\nevent: unit\ndata: {"a":1}\ndata: more\n\nretry: 500\ndata: x\r\r'),
    ],
    async read(input) {
      const stream = createEventStream();
      const middle = Math.floor(input.length / 2);
      return [stream.push(text(input.subarray(0, middle))), stream.push(text(input.subarray(middle)))];
    },
  },
};
