import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openValhalla } from '../tests/bench/peers/valhalla/actor';
import { serveValhalla } from '../tests/bench/peers/valhalla/serve';

const USAGE = `npm run valhalla -- --osm FILE [--port N]
  --osm FILE  an OpenStreetMap extract, .osm.pbf; its tiles are built the first time
  --port N    8002
A Valhalla on loopback, to try "npm run -s analyse -- matrix --source valhalla:http://127.0.0.1:8002" with. It is the npm
package @valhallajs/valhallajs (280 MB), installed the first time into a folder that git ignores.`;

const { values } = parseArgs({
  options: { osm: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help || values.osm === undefined) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const opened = openValhalla(resolve(values.osm), true);
  if ('skipped' in opened) {
    console.error(opened.skipped);
    process.exitCode = 1;
  } else {
    const { address } = await serveValhalla(opened.actor, Number(values.port ?? 8002));
    console.error(`Valhalla answers at ${address}; end it with Ctrl+C`);
  }
}
