import { AnlanError } from '../../../domain/errors';
import type { Archive, ArchiveMember } from '../../archive';

/** The parts of one layer, as members of an archive. */
export interface LayerParts {
  /** Name of its files, without folder and ending; with the folder where two layers would have one name. */
  readonly name: string;
  readonly shp: ArchiveMember;
  readonly dbf: ArchiveMember;
  readonly shx: ArchiveMember | null;
  readonly prj: ArchiveMember | null;
  readonly cpg: ArchiveMember | null;
}

/**
 * The layers of an archive, in its order. Endings may be large or small; what a Mac leaves in an archive is passed over.
 * @param file name for the message
 * @throws AnlanError `file-part-missing` {file, part}
 */
export function findLayers({ members }: Archive, file: string): LayerParts[] {
  const kept = members.filter(({ name }) => !/(^|\/)(__MACOSX\/|\._)/.test(name));
  const byName = new Map(kept.map((member) => [member.name.toLowerCase(), member]));
  const shapes = kept.filter(({ name }) => /\.shp$/i.test(name));
  if (shapes.length === 0) throw new AnlanError('file-part-missing', { file, part: '.shp' });
  const taken = new Set<string>();
  return shapes.map((shp) => {
    const path = shp.name.slice(0, -'.shp'.length);
    const part = (ending: string) => byName.get(`${path}.${ending}`.toLowerCase()) ?? null;
    const dbf = part('dbf');
    if (!dbf) throw new AnlanError('file-part-missing', { file, part: `${path}.dbf` });
    const plain = path.slice(path.lastIndexOf('/') + 1);
    const name = taken.has(plain) ? path : plain;
    taken.add(name);
    return {
      name,
      shp,
      dbf,
      shx: part('shx'),
      prj: part('prj'),
      cpg: part('cpg') ?? byName.get(`${shp.name}.cpg`.toLowerCase()) ?? null,
    };
  });
}
