import { AnlanError } from '../../domain/errors';
import type { StandardProfile, Standards } from '../../domain/standards';

/**
 * The profile that derived sites are classified by.
 * @throws AnlanError `recipe-invalid` when the standards name a default they do not hold.
 */
export function defaultProfile({
  profiles,
  defaultProfileId,
}: Pick<Standards, 'profiles' | 'defaultProfileId'>): StandardProfile {
  const profile = profiles.find(({ id }) => id === defaultProfileId);
  if (profile) return profile;
  throw new AnlanError('recipe-invalid', {
    file: 'data/standards/standards.json',
    field: 'defaultProfileId',
    reason: `no profile has the id "${defaultProfileId}"`,
  });
}
