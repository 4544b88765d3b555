import type { Problem } from '../../../domain/errors';
import type { PackIndex } from '../../../pack/manifest';
import type { Action } from '../../action';
import { openedWith } from '../own/refresh';
import type { Datasets, LoadProgress, PackState } from '../../state';

const change =
  (part: Partial<PackState>): Action =>
  (state) => ({ ...state, pack: { ...state.pack, ...part } });

export const setPackIndex = (index: PackIndex): Action => change({ index });

/** A pack is being opened; its data stay as they were until the new ones are here. */
export const packLoading = (id: string, progress: LoadProgress): Action =>
  change({ id, status: { state: 'loading', progress } });

/** The data are read; `version` rises, so that every earlier result is out of date. */
export const packOpened = (base: Datasets): Action => openedWith(base);

export const packReady = (): Action => change({ status: { state: 'ready' } });

export const packFailed = (problem: Problem): Action => change({ status: { state: 'failed', problem } });
