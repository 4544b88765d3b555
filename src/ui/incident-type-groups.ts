import { INCIDENT_CLASSES, INCIDENT_TYPE_IDS, INCIDENT_TYPES, type IncidentTypeId } from '../domain/incident';
import type { Translate } from '../i18n/translate';
import type { SelectGroup } from './select';

/** The two-level list of incident types under the four statutory classes. */
export function incidentTypeGroups(t: Translate): readonly SelectGroup<IncidentTypeId>[] {
  return INCIDENT_CLASSES.map((cls) => ({
    label: t(`incidentClass.${cls}`),
    options: INCIDENT_TYPE_IDS.filter((id) => INCIDENT_TYPES[id].class === cls).map((id) => ({
      value: id,
      label: t(`incidentType.${id}`),
    })),
  }));
}
