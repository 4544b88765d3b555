import { InputError } from '../input';
import { osrmService } from './osrm';
import type { MatrixService } from './service';
import { valhallaService } from './valhalla';

/** The service behind `valhalla:URL` or `osrm:URL`. Throws {@link InputError}. */
export function readSource(text: string): MatrixService {
  const [, kind, address] = /^(valhalla|osrm):(https?:\/\/.+)$/.exec(text) ?? [];
  if (address === undefined) {
    throw new InputError(
      `--source ${text}: valhalla:URL or osrm:URL is wanted, e.g. valhalla:http://localhost:8002.`,
    );
  }
  return kind === 'valhalla' ? valhallaService(address) : osrmService(address);
}
