import { describe, expect, it } from 'vitest';
import { INCIDENT_TYPE_IDS } from '../domain/incident';
import { createTranslate } from '../i18n/translate';
import { incidentTypeGroups } from './incident-type-groups';

describe('incidentTypeGroups', () => {
  it('holds every type once, under four classes', () => {
    const groups = incidentTypeGroups(createTranslate('zh-CN'));
    expect(groups.map(({ label }) => label)).toEqual([
      '自然灾害',
      '事故灾难',
      '公共卫生事件',
      '社会安全事件',
    ]);
    const ids = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect(ids.toSorted()).toEqual([...INCIDENT_TYPE_IDS].toSorted());
  });
});
