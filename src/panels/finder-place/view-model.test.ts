import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../i18n/translate';
import { placeOptions } from './view-model';

describe('place options', () => {
  it('keep the hit, and tell hits of one name apart', () => {
    const hits = [
      { label: 'Rivera', detail: 'Pocitos', kind: 'street', position: [-56.1, -34.9] },
      { label: 'Rivera', detail: 'Buceo', kind: 'street', position: [-56.2, -34.9] },
    ] as const;
    const options = placeOptions(hits, createTranslate('en'));
    expect(new Set(options.map(({ id }) => id)).size).toBe(2);
    expect(options[1]).toMatchObject({ label: 'Rivera', detail: 'Buceo', icon: 'route', hit: hits[1] });
  });
});
