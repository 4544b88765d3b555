import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { AnlanError } from '../../domain/errors';
import { BasemapSource, BlobSource } from './basemap-source';

let protocol: Protocol | null = null;

/** Registers `pmtiles://` once for all maps of the page. */
function registered(): Protocol {
  if (!protocol) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  return protocol;
}

/**
 * Opens the basemap of a pack and gives the address for the style.
 * @param url address of the PMTiles file
 * @param content the file itself, where the address is a name only
 * @throws AnlanError `basemap-unreadable` when it is missing or not a PMTiles file
 */
export async function openBasemap(url: string, content?: Blob): Promise<string> {
  const archive = new PMTiles(content === undefined ? new BasemapSource(url) : new BlobSource(url, content));
  try {
    await archive.getHeader();
  } catch (cause) {
    throw new AnlanError('basemap-unreadable', { file: url.split('/').at(-1) ?? url }, { cause });
  }
  registered().add(archive);
  return `pmtiles://${url}`;
}
