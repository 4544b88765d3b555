import { isMessageKey, type Translate } from '../../i18n/translate';
import type { ImportKind } from '../../store/state';

/** Where the names of a field's values stand; `kind.field` before `field` alone. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'shelters.kind': 'shelterKind',
  'shelters.status': 'shelterStatus',
  'warehouses.status': 'warehouseStatus',
  'warehouses.level': 'warehouseLevel',
  'teams.kind': 'teamKind',
  'teams.family': 'teamFamily',
  'teams.status': 'teamStatus',
  'facilities.kind': 'facilityKind',
  'hazards.type': 'incidentType',
  'hazards.level': 'warningLevel',
  'hazards.status': 'capStatus',
  shelterClass: 'shelterClass',
  space: 'space',
  capacityStage: 'stage',
  reserveMode: 'reserveMode',
  urgency: 'urgency',
  severity: 'severity',
  certainty: 'certainty',
  grade: 'grade',
};

/** The name of a value that a field can have; the value itself where it has none. */
export function valueLabel(kind: ImportKind, field: string, value: string, t: Translate): string {
  if (value === 'yes') return t('ui.yes');
  if (value === 'no') return t('ui.no');
  const key = `${NAMESPACES[`${kind}.${field}`] ?? NAMESPACES[field] ?? ''}.${value}`;
  return isMessageKey(key) ? t(key) : value;
}

/** The name of a field; a kind may call one otherwise than the rest. */
export function fieldLabel(kind: ImportKind, field: string, t: Translate): string {
  const own = `field.${kind}.${field}`;
  const any = `field.${field}`;
  return isMessageKey(own) ? t(own) : isMessageKey(any) ? t(any) : field;
}
