import { describe, expect, it } from 'vitest';
import { defaultProfile } from './default-profile';
import { PROFILE } from './test-support/profile';

const standards = {
  profiles: [{ ...PROFILE, id: 'other' }, PROFILE],
  defaultProfileId: PROFILE.id,
};

describe('defaultProfile', () => {
  it('is the one that the standards name', () => {
    expect(defaultProfile(standards)).toBe(PROFILE);
  });

  it('is refused when it is not there', () => {
    expect(() => defaultProfile({ ...standards, defaultProfileId: 'lost' })).toThrow(/recipe-invalid.*lost/);
  });
});
