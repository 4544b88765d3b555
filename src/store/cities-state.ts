import type { Problem } from '../domain/errors';
import type { LocalText } from '../domain/language';
import type { OwnCity } from '../domain/own-city';
import type { BuildStage } from '../pack/build/build-report';
import type { CityGlance } from '../pack/city/city-glance';

export type { CityGlance } from '../pack/city/city-glance';

/** A file that a person has given, of which a city may be made. */
export interface CityOffer {
  readonly name: string;
  /** A value like any other: it stands for bytes that never change. */
  readonly file: Blob;
  /** Null while it is looked at. */
  readonly glance: CityGlance | null;
  /** Why no city can be made of it; null = none found so far. */
  readonly problem: Problem | null;
}

export type CityTask = 'build' | 'archive' | 'folder';

/** `done` and `total` of the step, `total` null where it has no measure. */
export type CityWork =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly task: CityTask;
      readonly cityId: string;
      readonly cityName: LocalText;
      /** `read` … `manifest`: as a build goes; `keep`: into the browser's store; `write`: into a file or folder. */
      readonly step: BuildStage | 'keep' | 'write';
      readonly done: number;
      readonly total: number | null;
    }
  | {
      readonly state: 'failed';
      readonly task: CityTask;
      readonly cityName: LocalText;
      readonly problem: Problem;
    }
  | {
      readonly state: 'done';
      readonly task: CityTask;
      readonly cityId: string;
      readonly cityName: LocalText;
      /** Why the browser would not keep a city that was made all the same. */
      readonly problem: Problem | null;
    };

/** Cities that lie in the browser, and how another comes to be. */
export interface CitiesState {
  /** Null before the browser was asked. */
  readonly list: readonly OwnCity[] | null;
  /** Why the browser cannot say what it keeps. */
  readonly listProblem: Problem | null;
  readonly isShown: boolean;
  readonly offer: CityOffer | null;
  readonly work: CityWork;
}
