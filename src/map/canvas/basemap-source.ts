import type { RangeResponse, Source } from 'pmtiles';

/** The bytes of a PMTiles file: by range where the server can, else the whole file once. */
export class BasemapSource implements Source {
  readonly #url: string;
  readonly #fetch: typeof fetch;
  #whole: Promise<ArrayBuffer> | null = null;

  constructor(url: string, fetchBytes: typeof fetch = (...request) => fetch(...request)) {
    this.#url = url;
    this.#fetch = fetchBytes;
  }

  getKey(): string {
    return this.#url;
  }

  /** @throws Error when the file is missing or the server refuses */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const response = await this.#fetch(this.#url, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal ? { signal } : {}),
    });
    if (response.status === 206) return { data: await response.arrayBuffer() };
    if (response.status !== 200) throw new Error(`${this.#url} answered ${response.status}`);
    this.#whole = response.arrayBuffer();
    this.#whole.catch(() => {
      this.#whole = null;
    });
    return { data: (await this.#whole).slice(offset, offset + length) };
  }
}

/** The bytes of a PMTiles file that lies in the browser; nothing but what is asked for is read. */
export class BlobSource implements Source {
  readonly #name: string;
  readonly #content: Blob;

  constructor(name: string, content: Blob) {
    this.#name = name;
    this.#content = content;
  }

  getKey(): string {
    return this.#name;
  }

  /** @throws DOMException when the browser has put the file away */
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: await this.#content.slice(offset, offset + length).arrayBuffer() };
  }
}
