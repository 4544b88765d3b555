import { ownPackId } from '../../../domain/own-city';
import type { AppState, CityWork } from '../../state';

/** True while a city is made or written; one at a time. */
export const isCityWorkRunning = ({ cities }: AppState): boolean => cities.work.state === 'running';

/** The city that is open is this one of the browser. */
export const isOwnCityOpen = ({ pack }: AppState, cityId: string): boolean => pack.id === ownPackId(cityId);

/** Work that would be lost if the page were closed now. */
export const runningWork = ({
  cities: { work },
}: AppState): Extract<CityWork, { state: 'running' }> | null => (work.state === 'running' ? work : null);

/** Why an id cannot be given to a new city: `server` has one like it, `browser` has one that would be replaced. */
export function cityIdTaken({ pack, cities }: AppState, id: string): 'server' | 'browser' | null {
  if (pack.index?.packs.some((one) => one.id === id)) return 'server';
  return cities.list?.some((one) => one.id === id) ? 'browser' : null;
}
