import type { Action } from '../../action';
import type { CitiesState, CityOffer, CityWork } from '../../state';

/** Changes some of what is known of own cities. */
export const setCities =
  (part: Partial<CitiesState>): Action =>
  (state) => ({ ...state, cities: { ...state.cities, ...part } });

/** What was found out of the file on offer; nothing where another is on offer by now. */
export const glancedAt =
  (file: Blob, found: Partial<CityOffer>): Action =>
  (state) => {
    const { offer } = state.cities;
    return offer === null || offer.file !== file
      ? state
      : setCities({ offer: { ...offer, ...found } })(state);
  };

export const setCityWork = (work: CityWork): Action => setCities({ work });
