import { AnlanError } from '../domain/errors';
import type { Task } from '../domain/task';
import { ARCHIVE_LIMITS, openZip } from './archive';
import type { FormatId } from './format';
import { refuseCompound } from './refuse-compound';
import type { SourceFile } from './source-file';

/** What a file can be: a format of tables, or an extract that a city is built of. */
export type Recognised = FormatId | 'osm-pbf';

export interface Recognition {
  readonly format: Recognised;
  /** The ending of the name, with its dot, where it names another format; null where it fits or names none. */
  readonly wrongEnding: string | null;
}

const HEAD_BYTES = 65_536;

/** Which formats an ending promises. */
const ENDINGS: Readonly<Record<string, readonly Recognised[]>> = {
  '.csv': ['csv'],
  '.tsv': ['csv'],
  '.tab': ['csv'],
  '.txt': ['csv', 'geojson-lines', 'geojson'],
  '.xlsx': ['xlsx'],
  '.xlsm': ['xlsx'],
  '.xls': ['xlsx'],
  '.json': ['geojson', 'geojson-lines'],
  '.geojson': ['geojson', 'geojson-lines'],
  '.geojsonl': ['geojson-lines', 'geojson'],
  '.geojsonseq': ['geojson-lines', 'geojson'],
  '.ndjson': ['geojson-lines', 'geojson'],
  '.jsonl': ['geojson-lines', 'geojson'],
  '.geojsons': ['geojson-lines', 'geojson'],
  '.shp': ['shapefile'],
  '.zip': ['shapefile', 'kml', 'xlsx'],
  '.kml': ['kml'],
  '.kmz': ['kml'],
  '.gpx': ['gpx'],
  '.fgb': ['flatgeobuf'],
  '.gpkg': ['geopackage'],
  '.parquet': ['geoparquet'],
  '.geoparquet': ['geoparquet'],
  '.cap': ['cap'],
  '.atom': ['cap'],
  '.rss': ['cap'],
  '.xml': ['cap', 'kml', 'gpx'],
  '.tif': ['geotiff'],
  '.tiff': ['geotiff'],
  '.pbf': ['osm-pbf'],
};

const starts = (head: Uint8Array, ...bytes: readonly number[]) =>
  bytes.every((byte, at) => head[at] === byte);
const ascii = (text: string) => Array.from(text, (char) => char.codePointAt(0)!);

/** Formats that begin with bytes of their own. */
const MAGIC: readonly (readonly [Recognised, (head: Uint8Array) => boolean])[] = [
  ['geopackage', (head) => starts(head, ...ascii('SQLite format 3'), 0)],
  ['flatgeobuf', (head) => starts(head, ...ascii('fgb')) && starts(head.subarray(4), ...ascii('fgb'))],
  ['geoparquet', (head) => starts(head, ...ascii('PAR1'))],
  ['geotiff', (head) => starts(head, 0x49, 0x49, 0x2a, 0) || starts(head, 0x4d, 0x4d, 0, 0x2a)],
  ['geotiff', (head) => starts(head, 0x49, 0x49, 0x2b, 0) || starts(head, 0x4d, 0x4d, 0, 0x2b)],
  ['shapefile', (head) => starts(head, 0, 0, 0x27, 0x0a)],
  ['osm-pbf', (head) => starts(head, 0, 0) && starts(head.subarray(4), 0x0a, 9, ...ascii('OSMHeader'))],
];
const XML_ROOTS: Readonly<Record<string, Recognised>> = {
  kml: 'kml',
  gpx: 'gpx',
  alert: 'cap',
  feed: 'cap',
  rss: 'cap',
};

/**
 * Finds out what a file is by its content; the ending decides nothing, and is told where it is wrong.
 * @throws AnlanError `file-empty`, `file-encrypted`, `file-excel-old`, `file-format-other` (the ending promises what the content is not, and
 * the content is nothing else that can be read), `file-format-unknown`, and the codes of archives
 */
export async function recognise(file: SourceFile, task: Task): Promise<Recognition> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const head = await file.slice(0, HEAD_BYTES);
  const ending = endingOf(file.name);
  const format = await formatOf(file, head, task);
  const promised = ending === null ? undefined : ENDINGS[ending];
  if (format === null) {
    if (ending === null || promised === undefined)
      throw new AnlanError('file-format-unknown', { file: file.name });
    throw new AnlanError('file-format-other', { file: file.name, named: ending, reason: shownHead(head) });
  }
  return { format, wrongEnding: promised === undefined || promised.includes(format) ? null : ending };
}

/** The last ending of a name in small letters, with its dot. */
function endingOf(name: string): string | null {
  return /\.[a-z0-9]{1,12}$/.exec(name.toLowerCase())?.[0] ?? null;
}

async function formatOf(file: SourceFile, head: Uint8Array, task: Task): Promise<Recognised | null> {
  const magic = MAGIC.find(([, fits]) => fits(head))?.[0];
  if (magic !== undefined) return magic;
  if (starts(head, 0x50, 0x4b)) return formatOfArchive(file, task);
  await refuseCompound(file);
  const text = textOf(head);
  if (text === null) return null;
  const content = text.trimStart();
  if (content.startsWith('<')) return formatOfXml(content);
  if (content.startsWith('\u001e')) return 'geojson-lines';
  if (content.startsWith('{') || content.startsWith('[')) return formatOfJson(content);
  return 'csv';
}

async function formatOfArchive(file: SourceFile, task: Task): Promise<Recognised | null> {
  const { members } = await openZip(file, ARCHIVE_LIMITS, task);
  const names = members.map(({ name }) => name.toLowerCase());
  if (names.includes('xl/workbook.xml') || names.includes('[content_types].xml')) return 'xlsx';
  if (names.some((name) => name.endsWith('.shp') || name.endsWith('.shp.zip'))) return 'shapefile';
  if (names.some((name) => name.endsWith('.kml'))) return 'kml';
  return names.some((name) => name.endsWith('.dbf') || name.endsWith('.shx')) ? 'shapefile' : null;
}

/** The beginning as text; null where it holds what no text does. */
function textOf(head: Uint8Array): string | null {
  if (starts(head, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(head);
  if (starts(head, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(head);
  const wide = wideOrder(head);
  if (wide !== null) return new TextDecoder(wide).decode(head);
  const isBinary = head.some((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 28 || byte === 29);
  return isBinary ? null : new TextDecoder().decode(head);
}

/** UTF-16 without a mark: every other byte of the first hundred is nought. */
function wideOrder(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const first = head.subarray(0, Math.min(100, head.length & ~1));
  if (first.length < 4) return null;
  const noughts = [0, 0];
  for (const [at, byte] of first.entries()) if (byte === 0) noughts[at & 1]!++;
  const half = first.length / 2;
  if (noughts[1]! > 0.9 * half && noughts[0] === 0) return 'utf-16le';
  return noughts[0]! > 0.9 * half && noughts[1] === 0 ? 'utf-16be' : null;
}

/** Messages come in envelopes of many names, EDXL-DE among them. */
const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:';

function formatOfXml(content: string): Recognised | null {
  const root = /^<(?:[\w.-]{1,100}:)?([\w.-]{1,100})/.exec(content.slice(afterProlog(content)))?.[1];
  if (root === undefined) return null;
  return XML_ROOTS[root.toLowerCase()] ?? (content.includes(CAP_NAMESPACE) ? 'cap' : null);
}

/** Where the first element begins, behind declaration, remarks and document type. */
function afterProlog(content: string): number {
  const behind = (mark: string, from: number) => {
    const at = content.indexOf(mark, from);
    return at === -1 ? content.length : at + mark.length;
  };
  let at = 0;
  for (;;) {
    while (/\s/.test(content.charAt(at))) at++;
    if (content.startsWith('<?', at)) at = behind('?>', at);
    else if (content.startsWith('<!--', at)) at = behind('-->', at);
    else if (content.startsWith('<!', at)) {
      const subset = content.indexOf('[', at);
      const end = content.indexOf('>', at);
      at = subset !== -1 && subset < end ? behind('>', behind(']', subset)) : behind('>', at);
    } else return at;
  }
}

/** One document, or a document to each line. */
function formatOfJson(content: string): Recognised {
  const newline = content.indexOf('\n');
  if (newline === -1 || !content.startsWith('{')) return 'geojson';
  const first = content.slice(0, newline).trim();
  const next = content.slice(newline).trimStart();
  return first.endsWith('}') && next.startsWith('{') ? 'geojson-lines' : 'geojson';
}

/** The first bytes as a person can look them up. */
function shownHead(head: Uint8Array): string {
  const text = textOf(head)?.trim().slice(0, 24);
  if (text !== undefined && text !== '') return text;
  return [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
