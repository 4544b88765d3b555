import { describe, expect, it } from 'vitest';
import { JsonSplitter } from './split-json';

const partsOf = (...texts: readonly string[]) => {
  const splitter = new JsonSplitter('a.geojson');
  const parts = texts.flatMap((text) => splitter.push(text));
  splitter.end();
  return parts;
};

describe('JsonSplitter', () => {
  it('gives elements and members as they lie in the text', () => {
    expect(partsOf('{"a" : [1, {"b":2}] ,"features":[ {"c":"]}"} , 5,"x"], "d":null}')).toEqual([
      { kind: 'member', name: 'a', text: '[1, {"b":2}]', depth: 2 },
      { kind: 'element', text: '{"c":"]}"}', depth: 1 },
      { kind: 'element', text: '5', depth: 0 },
      { kind: 'element', text: '"x"', depth: 0 },
      { kind: 'member', name: 'd', text: 'null', depth: 0 },
      { kind: 'end', hadElements: true },
    ]);
  });

  it('takes features that are no list for a member, and names with escapes for what they mean', () => {
    expect(partsOf('{"features":null,"\\u0061\\"":1}')).toEqual([
      { kind: 'member', name: 'features', text: 'null', depth: 0 },
      { kind: 'member', name: 'a"', text: '1', depth: 0 },
      { kind: 'end', hadElements: false },
    ]);
  });

  it.each([
    ['{"features":[1}', 'JSON "}"', '#2 (15)'],
    ['{"a" 1}', 'JSON "1}"', '#1 (6)'],
    ['{1:2}', 'JSON "1:2}"', '#1 (2)'],
    ['{"a":1]', 'JSON "]"', '#1 (7)'],
    ['[1]x', 'JSON "x"', '#2 (4)'],
  ])('says where %s is no JSON', (text, reason, where) => {
    expect(() => partsOf(text)).toThrow(
      expect.objectContaining({
        problem: { code: 'file-damaged', params: { file: 'a.geojson', reason, where } },
      }),
    );
  });

  it('does not hold a feature beyond reason', () => {
    const splitter = new JsonSplitter('a.geojson');
    splitter.push('[1,"');
    const megabyte = 'x'.repeat(1_000_000);
    const fill = () => {
      for (let count = 0; count < 70; count++) splitter.push(megabyte);
    };
    expect(fill).toThrow(
      expect.objectContaining({
        problem: { code: 'file-too-large', params: { file: 'a.geojson #2', size: 64, limit: 64 } },
      }),
    );
  });
});
