import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bbox } from '../../src/domain/geo';
import { demoWarnings } from './demo-warnings';
import { movingUnits, placeOf } from './moving-units';

export interface FeedServerOptions {
  readonly bbox: Bbox;
  readonly units: number;
  /** 0 = a free one. */
  readonly port: number;
  /** Clock of the situation now: that of the pack's exercise, or the real one. */
  readonly situationMs: number;
}

/** Feeds of a drill over HTTP, on this machine only. */
export interface FeedServer {
  readonly url: string;
  close(): Promise<void>;
}

/** All units at a moment, as GeoJSON. */
export function unitsAt(count: number, nowMs: number, bbox: Bbox): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: movingUnits(count).map(({ id, name, kind }, at) => {
      const { position, headingDeg, speedKmh } = placeOf(at, nowMs / 1000, bbox);
      return {
        type: 'Feature',
        id,
        geometry: { type: 'Point', coordinates: [...position] },
        properties: {
          name,
          kind,
          status: at % 3 === 0 ? 'on-scene' : 'en-route',
          heading: Math.round(headingDeg),
          speedKmh,
          asOf: new Date(nowMs).toISOString(),
        },
      };
    }),
  };
}

/** `/units.geojson` with a tag a second, `/events` as Server-Sent Events, `/warnings.xml` as an Atom feed of CAP. */
export async function startFeedServer(options: FeedServerOptions): Promise<FeedServer> {
  const { bbox, units, port, situationMs } = options;
  const startedMs = Date.now();
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'ETag');
    const { pathname } = new URL(request.url ?? '/', 'http://feed');
    if (pathname === '/events') {
      response.setHeader('Content-Type', 'text/event-stream');
      response.flushHeaders();
      streams.add(response);
      response.on('close', () => streams.delete(response));
    } else if (pathname === '/units.geojson') {
      const tag = `"${Math.floor(Date.now() / 1000)}"`;
      response.setHeader('ETag', tag);
      if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
      response.setHeader('Content-Type', 'application/geo+json');
      response.end(JSON.stringify(unitsAt(units, Date.now(), bbox)));
    } else if (pathname === '/warnings.xml') {
      response.setHeader('Content-Type', 'application/atom+xml');
      response.end(demoWarnings(bbox, situationMs, situationMs + Date.now() - startedMs));
    } else {
      response.writeHead(404).end();
    }
  });
  const beat = setInterval(() => {
    if (streams.size === 0) return;
    const event = `data: ${JSON.stringify(unitsAt(units, Date.now(), bbox))}\n\n`;
    for (const stream of streams) stream.write(event);
  }, 1000);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      clearInterval(beat);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
