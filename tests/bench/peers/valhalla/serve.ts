import { createServer } from 'node:http';
import type { ValhallaActor } from './actor';

/** Messages of the library and the codes the HTTP service gives them. */
const CODES: readonly (readonly [RegExp, number])[] = [
  [/No suitable edges near location/, 171],
  [/No path could be found/, 442],
  [/exceeds the max distance limit/, 154],
  [/Exceeded max locations/, 150],
];

export interface ValhallaServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Valhalla as its HTTP service, on loopback: the package has no server program. */
export async function serveValhalla(actor: ValhallaActor, port = 0): Promise<ValhallaServer> {
  const actions: Readonly<Record<string, (query: Record<string, unknown>) => Promise<unknown>>> = {
    '/sources_to_targets': (query) => actor.matrix(query),
    '/route': (query) => actor.route(query),
    '/locate': (query) => actor.locate(query),
    '/trace_attributes': (query) => actor.traceAttributes(query),
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const send = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      const action = actions[request.url ?? ''];
      if (action === undefined) return send(404, { error_code: 106, error: 'Try any of its actions' });
      try {
        send(200, await action(JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>));
      } catch (cause) {
        const error = cause instanceof Error ? cause.message : String(cause);
        const code = CODES.find(([message]) => message.test(error))?.[1] ?? 199;
        send(400, { error_code: code, error, status_code: 400, status: 'Bad Request' });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
