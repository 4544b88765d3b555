import { describe, expect, it } from 'vitest';
import type { FeedCondition, FeedStatus } from '../../domain/live';
import type { FeedRow } from '../../store/slices/live/selectors';
import { changeDraft, draftFault, feedOf, NEW_DRAFT } from './draft';
import { ageS, conditionOf, feedsSummary, waitS } from './view-model';

const row = (condition: FeedCondition | null, isPaused = false): FeedRow => ({
  feed: { ...feedOf(NEW_DRAFT), id: 'x' },
  from: 'pack',
  isPaused,
  status: condition === null ? null : ({ condition } as FeedStatus),
});

describe('feedsSummary', () => {
  it('counts running feeds, and those that are not heard', () => {
    const rows = [
      row('live'),
      row('silent'),
      row('retrying'),
      row('refused'),
      row('paused', true),
      row(null),
    ];
    expect(feedsSummary(rows)).toEqual({ count: 5, down: 3 });
    expect([conditionOf(row(null)), conditionOf(row(null, true))]).toEqual(['connecting', 'paused']);
  });
});

describe('times', () => {
  it('are whole seconds, never negative, null for never', () => {
    expect([ageS(null, 5), ageS(9000, 5000), ageS(1000, 5999)]).toEqual([null, 0, 4]);
    expect([waitS(null, 5), waitS(1000, 5000), waitS(6001, 5000)]).toEqual([null, 1, 2]);
  });
});

describe('a draft of a feed', () => {
  const PAGE = 'http://host/anlan/';
  const good = {
    ...NEW_DRAFT,
    name: ' Crews ',
    url: ' wss://broker.example.org/mqtt ',
    topics: 'owntracks/#  fleet/+',
  };

  it('becomes a feed', () => {
    expect(draftFault(good, PAGE)).toBeNull();
    expect(feedOf(good)).toMatchObject({
      name: { zh: 'Crews', en: 'Crews' },
      url: 'wss://broker.example.org/mqtt',
      topics: ['owntracks/#', 'fleet/+'],
      audience: 'internal',
    });
    expect(feedOf({ ...good, kind: 'sse' }).topics).toEqual([]);
  });

  it('names the first field to be corrected', () => {
    expect(draftFault({ ...good, name: ' ' }, PAGE)).toBe('name');
    expect(draftFault({ ...good, url: '' }, PAGE)).toBe('url');
    expect(draftFault({ ...good, topics: ' ' }, PAGE)).toBe('topics');
    expect(draftFault({ ...good, unknownS: 5 }, PAGE)).toBe('unknownS');
  });

  it('tells warnings when it is CAP', () => {
    expect(changeDraft(good, { kind: 'cap' }).role).toBe('hazards');
    expect(changeDraft(good, { kind: 'sse' }).role).toBe('units');
  });
});
