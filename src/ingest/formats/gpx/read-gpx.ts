import type { Task } from '../../../domain/task';
import type { SourceFile } from '../../source-file';
import { childText, readXmlRecords, type XmlAncestor, type XmlNode, type XmlRecord } from '../../xml';

export const GPX_KINDS = ['wpt', 'rte', 'trk'] as const;
/** Waypoints, routes, tracks. */
export type GpxKind = (typeof GPX_KINDS)[number];

export interface GpxFeature {
  readonly kind: GpxKind;
  /** As it stands in the file; to be made sound. */
  readonly geometry: unknown;
  readonly values: ReadonlyMap<string, unknown>;
}

interface Path {
  readonly kind: 'rte' | 'trk';
  readonly element: XmlAncestor;
  /** Points of each segment. */
  readonly segments: Map<XmlAncestor, number[][]>;
  readonly values: Map<string, unknown>;
}

const POINTS: ReadonlySet<string> = new Set(['wpt', 'rtept', 'trkpt']);
const PATHS: ReadonlySet<string> = new Set(['rte', 'trk']);

/** Points, and what routes and tracks say of themselves; so that a long track is never held as a tree. */
function isRecord({ name }: XmlAncestor, path: readonly XmlAncestor[]): boolean {
  return POINTS.has(name) || (PATHS.has(path.at(-1)?.name ?? '') && name !== 'trkseg');
}

/** The features of a file in batches, in the order of the file. Routes and tracks without any point are none. */
export async function* readGpx(
  file: SourceFile,
  encoding: string,
  task: Task,
): AsyncGenerator<readonly GpxFeature[]> {
  let path: Path | null = null;
  for await (const records of readXmlRecords(file, isRecord, task, encoding)) {
    const features: GpxFeature[] = [];
    for (const record of records) {
      const element = record.path.findLast(({ name }) => PATHS.has(name)) ?? null;
      if (path && path.element !== element) {
        features.push(featureOf(path));
        path = null;
      }
      if (element) path = noteOf(record, path ?? createPath(element));
      else if (record.node.name === 'wpt') features.push(waypointOf(record.node));
    }
    if (features.length > 0) yield features;
  }
  if (path) yield [featureOf(path)];
}

function createPath(element: XmlAncestor): Path {
  const kind = element.name === 'rte' ? 'rte' : 'trk';
  return { kind, element, segments: new Map(), values: new Map() };
}

function noteOf({ node, path: around }: XmlRecord, path: Path): Path {
  if (!POINTS.has(node.name)) {
    addValues(node, path.values);
    return path;
  }
  const segment = around.at(-1) ?? path.element;
  const points = path.segments.get(segment) ?? [];
  path.segments.set(segment, points);
  points.push(positionOf(node));
  const time = childText(node, 'time');
  if (time !== null) {
    if (!path.values.has('begin')) path.values.set('begin', time);
    path.values.set('end', time);
  }
  return path;
}

/** Segments of one point are left out beside longer ones; where there is nothing longer, the point is the place. */
function featureOf({ kind, segments, values }: Path): GpxFeature {
  const all = [...segments.values()];
  const lines = all.filter((points) => points.length > 1);
  const geometry =
    lines.length > 1
      ? { type: 'MultiLineString', coordinates: lines }
      : lines.length === 1
        ? { type: 'LineString', coordinates: lines[0] }
        : all[0] && { type: 'Point', coordinates: all[0][0] };
  return { kind, geometry: geometry ?? null, values };
}

function waypointOf(node: XmlNode): GpxFeature {
  const values = new Map<string, unknown>();
  for (const child of node.children) addValues(child, values);
  return { kind: 'wpt', geometry: { type: 'Point', coordinates: positionOf(node) }, values };
}

function positionOf(node: XmlNode): number[] {
  const number = (text: string | null | undefined) =>
    text === null || text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  const height = number(childText(node, 'ele'));
  const place = [number(node.attributes.get('lon')), number(node.attributes.get('lat'))];
  return Number.isFinite(height) ? [...place, height] : place;
}

/** The text of an element under its name, a link's address, and of extensions each element that holds nothing but text. */
function addValues(node: XmlNode, values: Map<string, unknown>): void {
  if (node.name === 'link') values.set('link', node.attributes.get('href') ?? node.text.trim());
  else if (node.children.length === 0) values.set(node.name, node.text.trim());
  else for (const child of node.children) addValues(child, values);
}
