import { describe, it } from 'vitest';
import { fuzz } from './fuzz';
import { PARSERS } from './targets';

describe('ten thousand mutants', () => {
  it.concurrent.for(Object.keys(PARSERS))(
    '%s: read or refused by name, without a hang or endless memory',
    async (name, { expect }) => {
      expect(await fuzz(name)).toBeNull();
    },
  );
});
