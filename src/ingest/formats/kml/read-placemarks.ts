import type { Task } from '../../../domain/task';
import type { SourceFile } from '../../source-file';
import { readXmlRecords, type XmlAncestor, type XmlRecord } from '../../xml';
import { type KmlSchema, readSchema } from './kml-schema';
import { placemarkValues } from './placemark-values';
import { kmlGeometry } from './kml-geometry';

export interface Placemark {
  /** As it stands in the file; to be made sound. */
  readonly geometry: unknown;
  readonly values: ReadonlyMap<string, unknown>;
}

/** What a KML file holds besides its placemarks, known once they have been read. */
export interface KmlContext {
  /** Name of the document; null where it has none. */
  name: string | null;
  /** Addresses of what the file only points to. */
  readonly links: string[];
  readonly schemas: Map<string, KmlSchema>;
}

export const createKmlContext = (): KmlContext => ({ name: null, links: [], schemas: new Map() });

const CONTAINERS: ReadonlySet<string> = new Set(['Document', 'Folder']);
const LOOSE: ReadonlySet<string> = new Set(['Placemark', 'Schema', 'NetworkLink']);

function isRecord({ name }: XmlAncestor, path: readonly XmlAncestor[]): boolean {
  return LOOSE.has(name) || (name === 'name' && CONTAINERS.has(path.at(-1)?.name ?? ''));
}

/** The placemarks of a file in batches, the names of folders and the declared columns with them. */
export async function* readPlacemarks(
  file: SourceFile,
  encoding: string,
  context: KmlContext,
  task: Task,
): AsyncGenerator<readonly Placemark[]> {
  const names = new Map<XmlAncestor, string>();
  for await (const records of readXmlRecords(file, isRecord, task, encoding)) {
    const placemarks: Placemark[] = [];
    for (const record of records) {
      if (record.node.name === 'Placemark') placemarks.push(placemarkOf(record, names, context));
      else note(record, names, context);
    }
    if (placemarks.length > 0) yield placemarks;
  }
}

function note({ node, path }: XmlRecord, names: Map<XmlAncestor, string>, context: KmlContext): void {
  if (node.name === 'Schema') {
    const id = node.attributes.get('id') ?? node.attributes.get('name');
    if (id !== undefined) context.schemas.set(id, readSchema(node));
  } else if (node.name === 'NetworkLink') context.links.push(hrefOf(node.children));
  else {
    const container = path.at(-1);
    const text = node.text.trim();
    if (container && text !== '') names.set(container, text);
    if (container?.name === 'Document') context.name ??= text === '' ? null : text;
  }
}

function hrefOf(children: XmlRecord['node']['children']): string {
  const link = children.find(({ name }) => name === 'Link' || name === 'Url');
  return link?.children.find(({ name }) => name === 'href')?.text.trim() ?? '';
}

function placemarkOf(
  { node, path }: XmlRecord,
  names: ReadonlyMap<XmlAncestor, string>,
  { schemas }: KmlContext,
): Placemark {
  const folders = path.filter(({ name }) => name === 'Folder').map((folder) => names.get(folder) ?? '');
  return { geometry: kmlGeometry(node), values: placemarkValues(node, folders, schemas) };
}
