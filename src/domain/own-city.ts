import type { LocalText } from './language';

/** A city that a person has brought: its pack lies in the browser, not on the server. */
export interface OwnCity {
  /** As in its `pack.json`. */
  readonly id: string;
  readonly name: LocalText;
  readonly bytes: number;
  /** ISO date of the map; null = not known. */
  readonly asOf: string | null;
  /** Wall clock, epoch milliseconds. */
  readonly savedMs: number;
  /** False: the browser would not keep it, and it is gone when the page is closed. */
  readonly isKept: boolean;
}

/** A file of a pack that lies in the browser. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

const SCHEME = 'own:';

/** The id that an own city is opened by, so that no city of the server can be meant. */
export const ownPackId = (cityId: string): string => `${SCHEME}${cityId}`;

/** The city that the id of a pack, or the address of its folder, means; null when it is one of the server. */
export function ownCityId(packId: string): string | null {
  return packId.startsWith(SCHEME) ? packId.slice(SCHEME.length).replace(/\/$/, '') : null;
}

const CITY_ID = /^[a-z][a-z0-9-]{0,47}$/;

/** Whether a text can name the folder of a pack. */
export const isCityId = (text: string): boolean => CITY_ID.test(text);
