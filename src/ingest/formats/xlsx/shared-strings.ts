import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { ArchiveMember } from '../../archive';
import type { XmlNode } from '../../xml';
import { type PackageParts, recordsOf } from './package-parts';

/** Characters of all shared texts that are held at once. */
const MOST_CHARS = 256_000_000;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that XML cannot carry are written `_x0001_` (ECMA-376 part 1, 22.9.2.19). */
export const unescapeText = (text: string) =>
  text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Text of a `si` element: its runs one after the other, without the readings of Japanese names (`rPh`). */
function richText({ children }: XmlNode): string {
  let text = '';
  for (const child of children) {
    if (child.name === 't') text += child.text;
    else if (child.name === 'r') {
      for (const part of child.children) if (part.name === 't') text += part.text;
    }
  }
  return unescapeText(text);
}

/** The texts that cells refer to by number. @throws AnlanError `file-too-large` */
export async function readSharedStrings(
  parts: PackageParts,
  member: ArchiveMember | null,
  task: Task,
): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!member) return texts;
  let chars = 0;
  for await (const node of recordsOf(parts, member, (tag) => tag.name === 'si', task)) {
    const text = richText(node);
    chars += text.length;
    if (chars > MOST_CHARS) {
      throw new AnlanError('file-too-large', {
        file: parts.file,
        size: `> ${(2 * MOST_CHARS) / 1e6}`,
        limit: (2 * MOST_CHARS) / 1e6,
      });
    }
    texts.push(text);
  }
  return texts;
}
