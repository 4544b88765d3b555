import { type Language, localText } from '../../domain/language';
import type { LonLat } from '../../domain/geo';
import type { Translate } from '../../i18n/translate';
import type { Datasets, ExposedKind, ExposureResult, FeatureRef } from '../../store/state';
import { shelterName } from '../../ui';

export interface PlaceRow {
  readonly key: string;
  readonly kind: ExposedKind;
  readonly name: string | null;
  readonly position: LonLat;
  /** What the map can select; null for facilities, which it does not draw. */
  readonly ref: FeatureRef | null;
}

/** Places inside the zones that are in force, by name, in the order of the data. */
export function placeRows(
  { places }: ExposureResult,
  zoneIds: readonly string[],
  data: Datasets,
  t: Translate,
  language: Language,
): readonly PlaceRow[] {
  const inForce = places.filter((place) => place.zoneIds.some((id) => zoneIds.includes(id)));
  return inForce.flatMap(({ kind, id }): PlaceRow[] => {
    const row = (name: string | null, position: LonLat, ref: FeatureRef | null) => [
      { key: `${kind} ${id}`, kind, name, position, ref },
    ];
    switch (kind) {
      case 'shelter': {
        const shelter = data.shelters.find((one) => one.id === id);
        return shelter ? row(shelterName(shelter, t), shelter.position, { kind, id }) : [];
      }
      case 'warehouse': {
        const warehouse = data.warehouses.find((one) => one.id === id);
        return warehouse ? row(localText(warehouse.name, language), warehouse.position, { kind, id }) : [];
      }
      case 'team': {
        const team = data.teams.find((one) => one.id === id);
        return team ? row(localText(team.name, language), team.position, { kind, id }) : [];
      }
      case 'hospital':
      case 'clinic':
      case 'social-facility':
      case 'school':
      case 'kindergarten':
      case 'university':
      case 'power-plant':
      case 'substation':
      case 'fuel': {
        const facility = data.facilities.find((one) => one.id === id);
        return facility ? row(facility.name, facility.position, null) : [];
      }
    }
  });
}
