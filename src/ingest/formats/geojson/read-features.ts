import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { shown } from '../../geometry';
import type { SourceFile } from '../../source-file';
import { decodedText } from './decoded-text';
import { type FoundFeature, featuresIn } from './feature-row';
import { parseJson } from './parse-json';
import { type JsonPart, JsonSplitter } from './split-json';

/** Features that are given at a time, where one piece of text or one collection within another has more. */
const MAX_BATCH = 2000;

/** What is read of a file at a time. */
export interface FeatureBatch {
  readonly features: readonly FoundFeature[];
  /** Members of the outermost object that are no features, e.g. `crs`, `name`. */
  readonly members: ReadonlyMap<string, unknown>;
}

/**
 * The features of a GeoJSON file in its order: of a collection, of a bare list, a feature or geometry alone, or several
 * such values one after the other.
 * @throws AnlanError `file-empty`, `file-format-other`, and those of {@link JsonSplitter}
 */
export async function* readFeatures(
  file: SourceFile,
  encoding: string,
  task: Task,
): AsyncGenerator<FeatureBatch> {
  const splitter = new JsonSplitter(file.name);
  let members = new Map<string, unknown>();
  let isFirst = true;
  for await (const piece of decodedText(file, encoding, task)) {
    if (isFirst && piece.trim() !== '') {
      assertJson(file, piece);
      isFirst = false;
    }
    const features: FoundFeature[] = [];
    for (const part of splitter.push(piece)) {
      if (part.kind === 'member') members.set(part.name, memberOf(file, part));
      const isOutermost = part.kind === 'end' && !part.hadElements;
      const found = part.kind === 'element' ? featuresOf(part) : isOutermost ? outermost(file, members) : [];
      for (const feature of found) {
        features.push(feature);
        if (features.length < MAX_BATCH) continue;
        await task.breathe();
        yield { features: features.splice(0), members };
      }
      if (part.kind !== 'end') continue;
      yield { features: features.splice(0), members };
      members = new Map();
    }
    if (features.length > 0) yield { features, members };
  }
  splitter.end();
  if (isFirst) throw new AnlanError('file-empty', { file: file.name });
}

function assertJson(file: SourceFile, text: string): void {
  const start = text.replace(/^[\s\p{Cc}\ufeff]+/u, '');
  if (!start.startsWith('{') && !start.startsWith('['))
    throw new AnlanError('file-format-other', {
      file: file.name,
      named: 'GeoJSON',
      reason: shown(start).slice(0, 20),
    });
}

/** @throws AnlanError `file-damaged` */
function memberOf(file: SourceFile, part: Extract<JsonPart, { kind: 'member' }>): unknown {
  const parsed = parseJson(part.text, part.depth);
  if (parsed === null)
    throw new AnlanError('file-damaged', { file: file.name, reason: 'JSON', where: shown(part.name) });
  return parsed.value;
}

function featuresOf(part: Extract<JsonPart, { kind: 'element' }>): Iterable<FoundFeature> {
  const parsed = parseJson(part.text, part.depth);
  if (parsed === null) return [{ geometry: part.text.slice(0, 80), values: new Map(), isDamaged: true }];
  return featuresIn(parsed.value);
}

/** The outermost object as a feature or geometry. */
function outermost(file: SourceFile, members: ReadonlyMap<string, unknown>): FoundFeature[] {
  const [feature] = featuresIn(Object.fromEntries(members));
  if (feature && !feature.isDamaged) return [feature];
  throw new AnlanError('file-format-other', {
    file: file.name,
    named: 'GeoJSON',
    reason: shown(members.get('type') ?? [...members.keys()].join(', ')).slice(0, 40),
  });
}
