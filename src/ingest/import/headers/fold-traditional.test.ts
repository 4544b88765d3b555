import { describe, expect, it } from 'vitest';
import { foldTraditional } from './fold-traditional';
import { HEADERS } from './headers';
import { matchColumns } from './match-columns';

describe('foldTraditional', () => {
  it('brings headers to simplified writing and leaves the rest', () => {
    expect(foldTraditional('編號 容納人數 緯度 abc 経度')).toBe('编号 容纳人数 纬度 abc 経度');
    expect(foldTraditional('避難場所級別（萬人）')).toBe('避难场所级别（万人）');
  });

  it('is done once for all', () => {
    for (const kind of Object.values(HEADERS))
      for (const names of Object.values(kind))
        for (const name of names) expect(foldTraditional(foldTraditional(name))).toBe(foldTraditional(name));
  });

  it('lets lists in traditional writing be known', () => {
    const columns = ['編號', '名稱', '容納人數', '類型', '開放狀態'];
    const found = [...matchColumns(columns, HEADERS.shelters)].map(([field, { column }]) => [field, column]);
    expect(Object.fromEntries(found)).toEqual({
      id: '編號',
      name: '名稱',
      capacity: '容納人數',
      kind: '類型',
      status: '開放狀態',
    });
  });
});
