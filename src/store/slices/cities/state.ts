import type { CitiesState } from '../../state';

/** Nothing asked, nothing offered. */
export function citiesState(): CitiesState {
  return { list: null, listProblem: null, isShown: false, offer: null, work: { state: 'idle' } };
}
