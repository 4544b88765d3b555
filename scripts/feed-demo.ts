import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackManifest } from '../src/pack/manifest';
import { startFeedServer } from './feed-demo/feed-server';
import { publishUnits } from './feed-demo/publish-units';
import { findMosquitto, startBroker } from './lib/mosquitto';
import { ROOT } from './lib/step';

const HELP = `npm run feed-demo -- [--pack montevideo] [--units 40] [--http 4180] [--mqtt 4181]

Plays the feeds of a drill on this machine: units over HTTP, Server-Sent Events and, where Mosquitto is installed, MQTT;
a warning that is raised after three minutes and lifted after six. Ends with Ctrl+C.
Start the page so that it may reach them:

  ANLAN_FEED_ORIGINS="http://127.0.0.1:4180 ws://127.0.0.1:4181" npm start
`;

const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'montevideo' },
    units: { type: 'string', default: '40' },
    http: { type: 'string', default: '4180' },
    mqtt: { type: 'string', default: '4181' },
    help: { type: 'boolean', default: false },
  },
});

async function play(): Promise<void> {
  const count = Number(values.units);
  const { bbox, exerciseStart } = JSON.parse(
    readFileSync(join(ROOT, 'public', 'packs', values.pack, 'pack.json'), 'utf8'),
  ) as PackManifest;
  const situationMs = exerciseStart === null ? Date.now() : Date.parse(exerciseStart);
  const server = await startFeedServer({ bbox, units: count, port: Number(values.http), situationMs });
  console.log(
    `GeoJSON  ${server.url}units.geojson\nSSE      ${server.url}events\nCAP      ${server.url}warnings.xml`,
  );
  const mosquitto = findMosquitto();
  if (mosquitto === null) {
    console.log('MQTT     skipped: mosquitto not present');
    return;
  }
  const broker = await startBroker(mosquitto, Number(values.mqtt));
  const stop = await publishUnits(broker.url, count, bbox);
  console.log(`MQTT     ${broker.url}   topic owntracks/#`);
  process.once('SIGINT', () => {
    void stop()
      .then(() => broker.stop())
      .then(() => server.close())
      .then(() => process.exit(0));
  });
}

if (values.help) console.log(HELP);
else await play();
