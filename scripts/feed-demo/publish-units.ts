import mqtt from 'mqtt';
import type { Bbox } from '../../src/domain/geo';
import { movingUnits, placeOf } from './moving-units';

/** Parts that a second is divided into, so that messages come evenly. */
const PARTS = 20;

/** Sends the place of every unit once a second as OwnTracks JSON. Gives the way to stop. */
export async function publishUnits(url: string, count: number, bbox: Bbox): Promise<() => Promise<void>> {
  const client = await mqtt.connectAsync(url);
  const units = movingUnits(count);
  let turn = 0;
  const beat = setInterval(() => {
    const nowMs = Date.now();
    for (let at = turn % PARTS; at < units.length; at += PARTS) {
      const { position, headingDeg, speedKmh } = placeOf(at, nowMs / 1000, bbox);
      const location = {
        _type: 'location',
        lon: Number(position[0].toFixed(6)),
        lat: Number(position[1].toFixed(6)),
        tst: Math.floor(nowMs / 1000),
        tid: String(at % 100),
        vel: speedKmh,
        cog: Math.round(headingDeg),
      };
      client.publish(`owntracks/exercise/${units[at]!.id}`, JSON.stringify(location));
    }
    turn += 1;
  }, 1000 / PARTS);
  return async () => {
    clearInterval(beat);
    await client.endAsync(true);
  };
}
