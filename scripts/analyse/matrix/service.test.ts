import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { AnlanError } from '../../../src/domain/errors';
import type { LonLat } from '../../../src/domain/geo';
import { osrmService } from './osrm';
import { serviceCosts } from './service';
import { readSource } from './source';
import { valhallaService } from './valhalla';

let server: Server | null = null;
afterEach(() => server?.close());

interface Asked {
  readonly url: string;
  readonly body: string;
}

/** A service on loopback that answers as told; gives its address. */
async function serve(answer: (asked: Asked) => { status: number; body: unknown }): Promise<string> {
  const started = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, body } = answer({ url: request.url ?? '', body: Buffer.concat(chunks).toString() });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

type Place = { readonly lon: number; readonly lat: number };
const places = (count: number, lat: number): LonLat[] =>
  Array.from({ length: count }, (_, index) => [index, lat] as const);

/** A Valhalla whose times are 100 × source + target and whose distances are a tenth of a kilometre for each second. */
const valhallaLike = ({ body }: Asked) => {
  const { sources, targets } = JSON.parse(body) as { sources: Place[]; targets: Place[] };
  const times = sources.map((from) => targets.map((to) => 100 * from.lon + to.lon));
  return {
    status: 200,
    body: {
      algorithm: 'costmatrix',
      units: 'kilometers',
      sources_to_targets: {
        durations: times.map((row) => row.map((time) => (time === 101 ? null : time))),
        distances: times.map((row) => row.map((time) => (time === 101 ? null : time / 10))),
      },
    },
  };
};

describe('a matrix from a service', () => {
  it('is put together from blocks, in seconds and metres, Infinity where there is no way', async () => {
    const asked: { sources: Place[]; targets: Place[]; costing: string }[] = [];
    const address = await serve((one) => {
      asked.push(JSON.parse(one.body) as (typeof asked)[number]);
      return valhallaLike(one);
    });
    const { seconds, metres } = await serviceCosts(
      valhallaService(address, {}, 2),
      places(5, 0),
      places(3, 1),
      'walk',
    );
    expect(asked).toHaveLength(6);
    expect(
      asked.every(
        ({ costing, sources, targets }) =>
          costing === 'pedestrian' && sources.length <= 2 && targets.length <= 2,
      ),
    ).toBe(true);
    expect([seconds.rowCount, seconds.columnCount]).toEqual([5, 3]);
    expect(Array.from(seconds.cost)).toEqual([
      0,
      1,
      2,
      100,
      Infinity,
      102,
      200,
      201,
      202,
      300,
      301,
      302,
      400,
      401,
      402,
    ]);
    expect(Array.from(metres.cost.subarray(0, 6))).toEqual([0, 100, 200, 10_000, Infinity, 10_200]);
  });

  it('leaves out a place that is near no road, and that place alone', async () => {
    const address = await serve((asked) => {
      const { targets } = JSON.parse(asked.body) as { targets: Place[] };
      return targets.some(({ lon }) => lon === 2)
        ? {
            status: 400,
            body: { error_code: 171, error: 'No suitable edges near location', status_code: 400 },
          }
        : valhallaLike(asked);
    });
    const { seconds } = await serviceCosts(valhallaService(address), places(2, 0), places(4, 1), 'car');
    expect(Array.from(seconds.cost)).toEqual([0, 1, Infinity, 3, 100, Infinity, Infinity, 103]);
  });

  it('is asked of OSRM by its table service', async () => {
    let url = '';
    const address = await serve((asked) => {
      url = asked.url;
      return {
        status: 200,
        body: {
          code: 'Ok',
          durations: [[1.5, null]],
          distances: [[20.2, null]],
          sources: [],
          destinations: [],
        },
      };
    });
    const { seconds, metres } = await serviceCosts(osrmService(address), places(1, 0), places(2, 1), 'car');
    expect(url).toBe(
      '/table/v1/driving/0,0;0,1;1,1?annotations=duration,distance&radiuses=2000;2000;2000&sources=0&destinations=1;2',
    );
    expect(Array.from(seconds.cost)).toEqual([1.5, Infinity]);
    expect(Array.from(metres.cost)).toEqual([20.2, Infinity]);
  });

  it('counts a place out where OSRM finds no segment', async () => {
    const address = await serve(() => ({ status: 400, body: { code: 'NoSegment', message: 'no' } }));
    const { seconds } = await serviceCosts(osrmService(address), places(1, 0), places(2, 1), 'car');
    expect(Array.from(seconds.cost)).toEqual([Infinity, Infinity]);
  });

  it.each([
    [
      'a refusal',
      400,
      { error_code: 154, error: 'Path distance exceeds the max distance limit' },
      /exceeds the max/,
    ],
    ['a page that is no JSON', 502, '<html>', /status 502/],
    [
      'a table of another size',
      200,
      { sources_to_targets: { durations: [[1]], distances: [[1, 2]] } },
      /1 by 2/,
    ],
    [
      'a table of words',
      200,
      { sources_to_targets: { durations: [['x', 1]], distances: [[1, 2]] } },
      /1 by 2/,
    ],
    ['negative times', 200, { sources_to_targets: { durations: [[-1, 1]], distances: [[1, 2]] } }, /1 by 2/],
  ])('fails by name on %s', async (_, status, body, reason) => {
    const address = await serve(() => ({ status, body }));
    const asked = serviceCosts(valhallaService(address), places(1, 0), places(2, 1), 'car');
    await expect(asked).rejects.toThrow(AnlanError);
    await expect(asked).rejects.toThrow(reason);
    await expect(asked).rejects.toThrow(/127\.0\.0\.1/);
  });

  it('fails by name when nothing answers', async () => {
    const address = await serve(() => ({ status: 200, body: {} }));
    await new Promise((resolve) => server?.close(resolve));
    await expect(serviceCosts(osrmService(address), places(1, 0), places(1, 1), 'car')).rejects.toThrow(
      /source-unreadable/,
    );
  });

  it('is named on the command line by kind and address', () => {
    expect(readSource('valhalla:http://localhost:8002').side).toBe(50);
    expect(readSource('osrm:https://example.org/').side).toBe(50);
    for (const wrong of ['', 'valhalla', 'valhalla:localhost', 'google:http://x']) {
      expect(() => readSource(wrong)).toThrow(/--source/);
    }
  });
});
