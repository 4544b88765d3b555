import { AnlanError } from '../../domain/errors';
import type { PackReader, Probe, ReadOptions } from './pack-reader';
import { readStream } from './read-stream';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Reads a pack from a web server. A page of HTML in place of a file counts as missing: that is how servers of
 * single-page applications answer for files they do not have.
 * @param baseUrl folder of the pack, ends with `/`
 */
export function fetchReader(baseUrl: string, fetchFile: Fetch): PackReader {
  const request = async (name: string, init: RequestInit): Promise<Response> => {
    let response: Response;
    try {
      response = await fetchFile(`${baseUrl}${encodeURIComponent(name)}`, init);
    } catch (cause) {
      init.signal?.throwIfAborted();
      throw new AnlanError('pack-file-missing', { file: name, status: 0 }, { cause });
    }
    const isPage = response.headers.get('Content-Type')?.includes('text/html') ?? false;
    if (!response.ok || isPage) {
      await response.body?.cancel();
      throw new AnlanError('pack-file-missing', { file: name, status: response.status });
    }
    return response;
  };

  const body = async (response: Response, name: string, options: ReadOptions) => {
    try {
      return await readStream(response.body, options);
    } catch (cause) {
      options.signal?.throwIfAborted();
      throw new AnlanError('pack-file-missing', { file: name, status: 0 }, { cause });
    }
  };

  return {
    async read(name, options = {}) {
      const response = await request(name, {
        ...(options.signal === undefined ? {} : { signal: options.signal }),
        ...(options.cache === undefined ? {} : { cache: options.cache === 'check' ? 'no-cache' : 'reload' }),
      });
      return body(response, name, options);
    },

    async probe(name, length, signal): Promise<Probe> {
      const response = await request(name, {
        headers: { Range: `bytes=0-${length - 1}` },
        ...(signal === undefined ? {} : { signal }),
      });
      const head = (await body(response, name, { signal, maxBytes: length })).subarray(0, length);
      return { head, bytes: sizeOf(response) };
    },
  };
}

/** Size of the whole file: after the `/` of Content-Range, or Content-Length where the server ignored the range. */
function sizeOf(response: Response): number | null {
  const range = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
  const isPlain = response.status === 200 && response.headers.get('Content-Encoding') === null;
  const text = range ?? (isPlain ? response.headers.get('Content-Length') : null);
  return text === null || text === '' ? null : Number(text);
}
