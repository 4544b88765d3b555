/** Where a file goes: into the builder of packs, or into the import of tables. */
export type FileKind = 'city' | 'table';

/** An OpenStreetMap extract begins with the length of a blob header, and the header names its kind. */
const OSM_MARK = 'OSMHeader';
const MARK_WITHIN = 64;

/** By ending and by content: an extract of another name is one all the same. */
export async function fileKind(name: string, blob: Blob): Promise<FileKind> {
  if (/\.osm\.pbf$|\.pbf$/i.test(name)) return 'city';
  const head = new TextDecoder('latin1').decode(await blob.slice(0, MARK_WITHIN).arrayBuffer());
  return head.includes(OSM_MARK) ? 'city' : 'table';
}
