import { describe, expect, it } from 'vitest';
import { createFormatters } from '../i18n/format';
import { createTranslate } from '../i18n/translate';
import { setAnalysisRun } from '../store/slices/analyses/actions';
import { readyState } from '../store/test-support/sample';
import { aCommunity, anImportanceResult, anIsolationResult } from '../store/test-support/sample-analyses';
import { hoverText } from './hover-text';

const done = <Result>(result: Result) =>
  ({ state: 'done', result, inputVersion: 1, finishedMs: 0, tookMs: 0 }) as const;
const words = { t: createTranslate('en'), format: createFormatters('en', 'UTC'), language: 'en' as const };
const state = [
  setAnalysisRun(
    'isolation',
    done(
      anIsolationResult({
        communities: [aCommunity({ near: ['Centro', 'Cordón'] }), aCommunity({ id: 'c2', near: [] })],
      }),
    ),
  ),
  setAnalysisRun('importance', done(anImportanceResult())),
].reduce((before, action) => action(before), readyState());

describe('hover texts of analyses', () => {
  it('name a community by its places, and say how it is cut off', () => {
    expect(hoverText(state, { kind: 'community', id: 'c1' }, words)).toMatchObject({
      title: 'Centro · Cordón',
      facts: ['40 people cut off', 'Roads inside open, none leads out', 'Estimated data'],
    });
    expect(hoverText(state, { kind: 'community', id: 'c2' }, words)?.title).toBe('unnamed area');
  });

  it('say of a street what closing it does, and leave out what it does not', () => {
    expect(hoverText(state, { kind: 'street', id: '1' }, words)).toMatchObject({
      title: 'Rambla',
      facts: ['50 people cut off if closed'],
    });
    expect(hoverText(state, { kind: 'street', id: '2' }, words)).toMatchObject({
      title: 'unnamed road',
      facts: ['600 extra person-minutes if closed'],
    });
  });

  it('are none for what is gone', () => {
    expect(hoverText(state, { kind: 'community', id: 'x' }, words)).toBeNull();
    expect(hoverText(state, { kind: 'street', id: 'x' }, words)).toBeNull();
    expect(hoverText(readyState(), { kind: 'street', id: '1' }, words)).toBeNull();
  });
});
