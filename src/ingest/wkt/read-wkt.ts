/** A geometry with the EPSG code that PostGIS writes before it; null where it writes none. */
export interface WktGeometry {
  readonly geometry: GeoJSON.Geometry;
  readonly epsg: number | null;
}

const DEEPEST = 16;
const TOKEN = /\s*([A-Za-z]+|[(),]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const SRID = /^\s*SRID=(\d{1,6});/i;

class WktReader {
  readonly #text: string;
  #at: number;
  #token: string | null = null;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
    this.advance();
  }

  get token(): string | null {
    return this.#token;
  }

  advance(): string | null {
    const before = this.#token;
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (match) this.#at = TOKEN.lastIndex;
    else if (this.#text.slice(this.#at).trim() !== '') throw new SyntaxError('WKT');
    this.#token = match?.[1] ?? null;
    return before;
  }

  take(token: string): void {
    if (this.advance() !== token) throw new SyntaxError('WKT');
  }

  list<T>(item: () => T): T[] {
    const items: T[] = [];
    this.take('(');
    for (;;) {
      items.push(item());
      if (this.#token !== ',') break;
      this.advance();
    }
    this.take(')');
    return items;
  }
}

/** Well-known text of the simple features, with or without heights and a leading `SRID=…;`. Null for anything else. */
export function readWkt(text: string): WktGeometry | null {
  const srid = SRID.exec(text);
  try {
    const reader = new WktReader(text, srid?.[0].length ?? 0);
    const geometry = readGeometry(reader, 0);
    if (reader.token !== null) return null;
    return { geometry, epsg: srid ? Number(srid[1]) : null };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Which numbers of a position are kept: a height is, a measure is not. */
type Shape = { readonly kept: number; readonly numbers: number | null };

function readGeometry(reader: WktReader, depth: number): GeoJSON.Geometry {
  const kind = (reader.advance() ?? '').toUpperCase();
  if (depth > DEEPEST) throw new SyntaxError('WKT');
  const [, name = kind, suffix = ''] = /^(.*?[A-LN-Y])(ZM|Z|M)?$/.exec(kind) ?? [];
  let dimensions = suffix;
  if (/^(z|m|zm)$/i.test(reader.token ?? '')) dimensions = (reader.advance() ?? '').toUpperCase();
  const shape: Shape =
    dimensions === 'ZM'
      ? { kept: 3, numbers: 4 }
      : dimensions === 'Z'
        ? { kept: 3, numbers: 3 }
        : dimensions === 'M'
          ? { kept: 2, numbers: 3 }
          : { kept: 3, numbers: null };
  const position = () => readPosition(reader, shape);
  const line = () => reader.list(position);
  const polygon = () => reader.list(line);
  if (/^empty$/i.test(reader.token ?? '')) {
    reader.advance();
    return emptyOf(name);
  }
  switch (name) {
    case 'POINT': {
      const [only, ...more] = reader.list(position);
      if (!only || more.length > 0) throw new SyntaxError('WKT');
      return { type: 'Point', coordinates: only };
    }
    case 'LINESTRING':
      return { type: 'LineString', coordinates: line() };
    case 'POLYGON':
      return { type: 'Polygon', coordinates: polygon() };
    case 'MULTIPOINT':
      return {
        type: 'MultiPoint',
        coordinates: reader.list(() => {
          if (reader.token !== '(') return position();
          reader.advance();
          const point = position();
          reader.take(')');
          return point;
        }),
      };
    case 'MULTILINESTRING':
      return { type: 'MultiLineString', coordinates: reader.list(line) };
    case 'MULTIPOLYGON':
      return { type: 'MultiPolygon', coordinates: reader.list(polygon) };
    case 'GEOMETRYCOLLECTION':
      return { type: 'GeometryCollection', geometries: reader.list(() => readGeometry(reader, depth + 1)) };
    default:
      throw new SyntaxError('WKT');
  }
}

function readPosition(reader: WktReader, { kept, numbers }: Shape): GeoJSON.Position {
  const position: number[] = [];
  while (reader.token !== null && /^[+\-.\d]/.test(reader.token)) position.push(Number(reader.advance()));
  if (numbers === null ? position.length < 2 || position.length > 4 : position.length !== numbers) {
    throw new SyntaxError('WKT');
  }
  return position.slice(0, kept);
}

function emptyOf(name: string): GeoJSON.Geometry {
  switch (name) {
    case 'POINT':
    case 'LINESTRING':
    case 'MULTIPOINT':
      return { type: name === 'LINESTRING' ? 'LineString' : 'MultiPoint', coordinates: [] };
    case 'POLYGON':
      return { type: 'Polygon', coordinates: [] };
    case 'MULTILINESTRING':
      return { type: 'MultiLineString', coordinates: [] };
    case 'MULTIPOLYGON':
      return { type: 'MultiPolygon', coordinates: [] };
    case 'GEOMETRYCOLLECTION':
      return { type: 'GeometryCollection', geometries: [] };
    default:
      throw new SyntaxError('WKT');
  }
}
