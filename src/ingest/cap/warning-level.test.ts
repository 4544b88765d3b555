import { describe, expect, it } from 'vitest';
import { hazardTypeOf } from './hazard-type';
import { capInfo } from './test-support/messages';
import { warningLevelOf } from './warning-level';

const headline = (text: string) => warningLevelOf([capInfo({ headline: text, event: null })]);
const parameter = (name: string, value: string) =>
  warningLevelOf([capInfo({ parameters: [{ name, value }] })]);

describe('the level of a message', () => {
  it.each([
    ['上海中心气象台发布雷电黄色预警[Ⅲ级/较重]', 3],
    ['暴雨红色预警信号', 1],
    ['台风橙色预警', 2],
    ['大风蓝色预警[IV级/一般]', 4],
    ['森林火险Ⅱ级预警', 2],
    ['暴雨预警由黄色预警升级为橙色预警', 2],
    ['将高温橙色预警降为黄色预警', 3],
    ['Red warning for wind', 1],
    ['Orange Alert: rain', 2],
  ] as const)('is read in the words %s', (text, level) => {
    expect(headline(text)).toEqual({ level, from: 'stated' });
  });

  it.each([
    'Red Flag Warning',
    '暴雨预警',
    '解除黄色预警,发布橙色预警',
    '黄色预警[Ⅱ级]',
    '蓝天保卫战',
    'VIII级风',
  ])('is not made up of the words %s', (text) => {
    expect(headline(text)).toEqual({ level: null, from: 'not-stated' });
  });

  it('is read of the parameters that carry one', () => {
    expect(parameter('awareness_level', '3; orange; Severe')).toEqual({ level: 2, from: 'stated' });
    expect(parameter('颜色', '蓝')).toEqual({ level: 4, from: 'stated' });
    expect(parameter('预警级别', 'Ⅰ级')).toEqual({ level: 1, from: 'stated' });
    expect(parameter('ColorCode', 'yellow')).toEqual({ level: 3, from: 'stated' });
    expect(parameter('FireDangerClass', 'red')).toEqual({ level: null, from: 'not-stated' });
  });

  it('follows the severity last, and says so', () => {
    const of = (severity: 'Extreme' | 'Severe' | 'Moderate' | 'Minor' | 'Unknown') =>
      warningLevelOf([capInfo({ severity })]);
    expect(of('Extreme')).toEqual({ level: 1, from: 'severity' });
    expect(of('Severe')).toEqual({ level: 2, from: 'severity' });
    expect(of('Moderate')).toEqual({ level: 3, from: 'severity' });
    expect(of('Minor')).toEqual({ level: 4, from: 'severity' });
    expect(of('Unknown')).toEqual({ level: null, from: 'not-stated' });
    expect(warningLevelOf([capInfo({ severity: 'Minor', headline: '暴雨红色预警' })])).toEqual({
      level: 1,
      from: 'stated',
    });
  });
});

describe('the type of an event', () => {
  it.each([
    ['暴雨', 'storm'],
    ['雷电', 'storm'],
    ['山洪灾害', 'flood'],
    ['地质灾害', 'landslide'],
    ['风暴潮', 'storm-surge'],
    ['森林火险', 'forest-fire'],
    ['高温', 'extreme-temperature'],
    ['道路结冰', 'storm'],
    ['Flash Flood Warning', 'flood'],
    ['Storm Surge Warning', 'storm-surge'],
    ['High Wind Warning', 'storm'],
    ['Red Flag Warning', 'forest-fire'],
    ['Excessive Heat Warning', 'extreme-temperature'],
    ['Earthquake', 'earthquake'],
    ['Civil Danger Warning', 'public-order'],
    ['Child Abduction Emergency', 'other'],
    ['寻人', 'other'],
  ] as const)('%s is %s', (event, type) => {
    expect(hazardTypeOf([capInfo({ event })])).toBe(type);
  });

  it('looks at codes and the headline where the event tells nothing', () => {
    expect(
      hazardTypeOf([capInfo({ event: 'X', eventCodes: [{ name: 'c', value: 'structure_fire' }] })]),
    ).toBe('fire');
    expect(hazardTypeOf([capInfo({ event: null, headline: '地震速报' })])).toBe('earthquake');
  });
});
