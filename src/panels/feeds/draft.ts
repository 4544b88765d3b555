import { type FeedDeclaration, feedFault, type FeedKind, type FeedRole } from '../../domain/feed';
import type { Grade } from '../../domain/provenance';

/** What a person has filled in so far. */
export interface FeedDraft {
  readonly name: string;
  readonly kind: FeedKind;
  readonly role: FeedRole;
  readonly url: string;
  readonly topics: string;
  readonly intervalS: number;
  readonly ageingS: number;
  readonly unknownS: number;
  readonly grade: Grade;
}

export const NEW_DRAFT: FeedDraft = {
  name: '',
  kind: 'mqtt',
  role: 'units',
  url: '',
  topics: 'owntracks/#',
  intervalS: 30,
  ageingS: 120,
  unknownS: 900,
  grade: 'estimated',
};

/** Changes a draft; CAP can only tell warnings. */
export function changeDraft(draft: FeedDraft, change: Partial<FeedDraft>): FeedDraft {
  const next = { ...draft, ...change };
  return next.kind === 'cap' && next.role !== 'hazards' ? { ...next, role: 'hazards' } : next;
}

/** The feed that a draft describes, without its id. */
export function feedOf(draft: FeedDraft): Omit<FeedDeclaration, 'id'> {
  const { name, url, topics, ...others } = draft;
  const called = name.trim();
  return {
    ...others,
    name: { zh: called, en: called },
    url: url.trim(),
    topics: draft.kind === 'mqtt' ? topics.split(/\s+/).filter((topic) => topic !== '') : [],
    audience: 'internal',
  };
}

/** The first field to be corrected; null when the feed can be added. */
export function draftFault(draft: FeedDraft, pageUrl: string): keyof FeedDeclaration | null {
  if (draft.name.trim() === '') return 'name';
  if (draft.url.trim() === '') return 'url';
  return feedFault({ ...feedOf(draft), id: 'draft' }, pageUrl);
}
