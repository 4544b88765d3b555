import { describe, expect, it } from 'vitest';
import { HEADERS } from './headers';
import { matchColumns } from './match-columns';
import { bareHeader, normaliseHeader } from './normalise';

/** DOMAIN.md §1.5, the two official Japanese layouts. */
const LAYOUT_A =
  'NO,名称,名称_カナ,住所,方書,緯度,経度,標高,電話番号,内線番号,市区町村コード,都道府県名,市区町村名,災害種別_洪水,災害種別_崖崩れ、土石流及び地滑り,災害種別_高潮,災害種別_地震,災害種別_津波,災害種別_大規模な火事,災害種別_内水氾濫,災害種別_火山現象,指定避難所との重複,想定収容人数,対象となる町会・自治会,URL,備考'.split(
    ',',
  );
const LAYOUT_B =
  '全国地方公共団体コード,ID,名称,名称_カナ,名称_英字,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,標高,電話番号,内線番号,連絡先メールアドレス,連絡先FormURL,連絡先備考（その他、SNSなど）,郵便番号,市区町村コード,地方公共団体名,災害種別_洪水,災害種別_崖崩れ、土石流及び地滑り,災害種別_高潮,災害種別_地震,災害種別_津波,災害種別_大規模な火事,災害種別_内水氾濫,災害種別_火山現象,指定避難所との重複,想定収容人数,対象となる町会・自治会,URL,画像,画像_ライセンス,備考'.split(
    ',',
  );
const GSI =
  'NO,共通ID,都道府県名及び市町村名,施設・場所名,住所,洪水,崖崩れ、土石流及び地滑り,高潮,地震,津波,大規模な火事,内水氾濫,火山現象,指定避難所との住所同一,備考'.split(
    ',',
  );
/** DOMAIN.md §9, headers seen in Chinese lists. */
const CHINESE =
  '避难场所编码,避难场所名称,避难场所级别,所属单位,地址,经度,纬度,容纳人数,有效避难面积,负责人,联系方式,行政区划'.split(
    ',',
  );

const found = (columns: readonly string[], kind: keyof typeof HEADERS = 'shelters') =>
  Object.fromEntries([...matchColumns(columns, HEADERS[kind])].map(([field, { column }]) => [field, column]));

const EIGHT = (prefix: string) => ({
  suitableFlood: `${prefix}洪水`,
  suitableLandslide: `${prefix}崖崩れ、土石流及び地滑り`,
  suitableStormSurge: `${prefix}高潮`,
  suitableEarthquake: `${prefix}地震`,
  suitableTsunami: `${prefix}津波`,
  suitableFire: `${prefix}大規模な火事`,
  suitableInlandFlood: `${prefix}内水氾濫`,
  suitableVolcano: `${prefix}火山現象`,
});

describe('matchColumns', () => {
  it('knows the recommended layout of Japan', () => {
    expect(found(LAYOUT_A)).toEqual({
      name: '名称',
      address: '住所',
      capacity: '想定収容人数',
      ...EIGHT('災害種別_'),
    });
  });

  it('knows the standard layout of Japanese municipalities', () => {
    expect(found(LAYOUT_B)).toEqual({
      id: 'ID',
      name: '名称',
      address: '所在地_連結表記',
      capacity: '想定収容人数',
      ...EIGHT('災害種別_'),
    });
  });

  it('knows the property names of the Geospatial Information Authority', () => {
    expect(found(GSI)).toEqual({ id: '共通ID', name: '施設・場所名', address: '住所', ...EIGHT('') });
  });

  it('knows the headers of Chinese lists and takes no personal data', () => {
    expect(found(CHINESE)).toEqual({
      id: '避难场所编码',
      name: '避难场所名称',
      shelterClass: '避难场所级别',
      address: '地址',
      capacity: '容纳人数',
      effectiveAreaM2: '有效避难面积',
    });
  });

  it('knows headers that a dBASE table has cut off after ten bytes', () => {
    expect(found(['避难场所编', '避难场所名', '有效避难面'])).toEqual({
      id: '避难场所编',
      name: '避难场所名',
      effectiveAreaM2: '有效避难面',
    });
  });

  it('knows the names of the tables of a pack in any writing', () => {
    const names = ['id', 'NAME', 'capacity_urgent', 'Capacity Long', 'areaM2', 'asOf'];
    expect(found(names)).toEqual({
      id: 'id',
      name: 'NAME',
      capacityUrgent: 'capacity_urgent',
      capacityLong: 'Capacity Long',
      areaM2: 'areaM2',
      asOf: 'asOf',
    });
  });

  it('gives each column and each field once, the exact name first', () => {
    expect(found(['人口', '总人口', '人口数'], 'districts')).toEqual({ people: '总人口' });
    expect(found(['__proto__', '', '　'], 'shelters')).toEqual({});
  });
});

describe('normaliseHeader', () => {
  it('leaves width, case, blanks and marks aside', () => {
    expect(normaliseHeader('\ufeff ＬＯＮ＿wgs-84 ')).toBe('lonwgs84');
    expect(bareHeader('容纳人数（人）')).toBe('容纳人数');
    expect(bareHeader('人数_令和6年1月9日午後6時時点')).toBe('人数');
    expect(bareHeader('capacity_2')).toBe('capacity');
    expect(bareHeader('災害種別_洪水')).toBe('災害種別洪水');
  });
});
