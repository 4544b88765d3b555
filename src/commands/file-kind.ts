/** Where a file goes: into the builder of packs (an extract, or a pack in an archive), or into the import of tables. */
export type FileKind = 'city' | 'table';

/** An OpenStreetMap extract begins with the length of a blob header, and the header names its kind. */
const OSM_MARK = 'OSMHeader';
const ZIP_MARK = 'PK\u0003\u0004';
/** The list of an archive's parts lies at its end; a pack has its description among them. */
const PACK_MARK = 'pack.json';
const HEAD_BYTES = 64;
const LIST_BYTES = 65_536;

const text = async (part: Blob) => new TextDecoder('latin1').decode(await part.arrayBuffer());

/** By ending and by content: an extract or a pack of another name is one all the same. */
export async function fileKind(name: string, blob: Blob): Promise<FileKind> {
  if (/\.pbf$/i.test(name)) return 'city';
  const head = await text(blob.slice(0, HEAD_BYTES));
  if (head.includes(OSM_MARK)) return 'city';
  const isPack =
    head.startsWith(ZIP_MARK) &&
    (await text(blob.slice(Math.max(0, blob.size - LIST_BYTES)))).includes(PACK_MARK);
  return isPack ? 'city' : 'table';
}
