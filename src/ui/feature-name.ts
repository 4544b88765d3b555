import type { Shelter } from '../domain/shelter';
import type { Translate } from '../i18n/translate';

/** Name of a shelter for people; one without a name is called by what it is and where. */
export function shelterName(shelter: Pick<Shelter, 'name' | 'kind' | 'address'>, t: Translate): string {
  if (shelter.name !== null) return shelter.name;
  const kind = t(`shelterKind.${shelter.kind}`);
  return shelter.address === null
    ? t('ui.unnamed', { kind })
    : t('ui.unnamedAt', { kind, address: shelter.address });
}
