import type { Task } from '../../../domain/task';
import type { ArchiveMember } from '../../archive';
import { type CellRange, rangeOf } from './cell-reference';

const MOST_MERGES = 100_000;
/** A sheet that is larger than this is read once only, and merged cells of it stay empty but for the first. */
const LARGEST_BYTES = 256_000_000;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]{1,30})"/g;
const TAIL_CHARS = 64;

/** Ranges of merged cells of a sheet, by their first rows. They stand behind the rows, so the sheet is gone through for them. */
export async function readMergedCells(member: ArchiveMember, task: Task): Promise<CellRange[]> {
  const ranges: CellRange[] = [];
  if (member.size > LARGEST_BYTES) return ranges;
  const decoder = new TextDecoder();
  let kept = '';
  let isBehindRows = false;
  for await (const piece of member.pieces(task)) {
    const text = kept + decoder.decode(piece, { stream: true });
    const behind = isBehindRows ? 0 : text.search(/<\/(\w+:)?sheetData>|<(\w+:)?mergeCells\b/);
    if (behind < 0) {
      kept = text.slice(-TAIL_CHARS);
      continue;
    }
    isBehindRows = true;
    const last = text.lastIndexOf('>') + 1;
    for (const [, reference = ''] of text.slice(behind, last).matchAll(MERGE)) {
      const range = rangeOf(reference);
      if (range && ranges.length < MOST_MERGES) ranges.push(range);
    }
    kept = text.slice(Math.max(last, text.length - 100_000));
  }
  return ranges.sort((a, b) => a.top - b.top);
}
