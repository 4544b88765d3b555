import { problemOf } from '../../domain/errors';
import { blobReader, type OpenedPack, openPack, openPlaces, type PackReader, type Places } from '../../pack';
import type { Handlers, JobContext } from '../jobs';
import type { Jobs } from '../protocol';

export interface PackHandlerOptions {
  /** Where the files of a pack come from; fetched from the web by default. */
  readonly readerOf?: (baseUrl: string) => PackReader;
}

/**
 * The jobs of the pack worker. The search index of the pack opened last stays here; before any pack, and for a pack
 * without places, a search finds nothing.
 */
export function createPackHandlers({
  readerOf,
}: PackHandlerOptions = {}): Handlers<'pack/open' | 'places/search'> {
  let places: Places | null = null;
  const readerFor = ({ baseUrl, files }: Jobs['pack/open']['request']): { reader?: PackReader } => {
    if (files !== undefined) return { reader: blobReader(files) };
    return readerOf === undefined ? {} : { reader: readerOf(baseUrl) };
  };

  return {
    'pack/open': async (request, context) => {
      const opened = await openPack({
        ...request,
        ...context,
        ...readerFor(request),
      });
      const indexed = indexPlaces(opened, context);
      places = indexed.places;
      const problems = [...opened.problems, ...indexed.problems];
      return { datasets: opened.datasets, roads: opened.roads, problems };
    },
    'places/search': ({ query, limit, near }) => places?.search(query, limit, near) ?? [],
  };
}

function indexPlaces({ places }: OpenedPack, { onProgress }: JobContext) {
  if (places === null) return { places: null, problems: [] };
  onProgress({ stage: 'index', done: 0, total: 1, role: 'places' });
  try {
    return { places: openPlaces(places), problems: [] };
  } catch (thrown) {
    return { places: null, problems: [problemOf(thrown)] };
  } finally {
    onProgress({ stage: 'index', done: 1, total: 1, role: 'places' });
  }
}
