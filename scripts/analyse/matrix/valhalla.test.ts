import { describe, expect, it } from 'vitest';
import { findPeer } from '../../../tests/bench/peers/peer';
import { openValhalla } from '../../../tests/bench/peers/valhalla/actor';
import { serveValhalla } from '../../../tests/bench/peers/valhalla/serve';
import { sideFile } from '../../../tests/bench/graphs/sources';
import { distanceM, type LonLat } from '../../../src/domain/geo';
import { serviceCosts } from './service';
import { valhallaService } from './valhalla';

const monaco = sideFile('osm', 'monaco.osm.pbf');
const opened =
  monaco === null || 'skipped' in findPeer('valhalla', false) ? null : openValhalla(monaco, false);

if (opened === null || 'skipped' in opened) {
  it.skip('a real Valhalla: skipped: not present (npm run valhalla installs it)');
} else {
  describe('a matrix from a real Valhalla', () => {
    it('has its times and distances, no shorter than the straight line, and leaves out a place at sea', async () => {
      const { address, close } = await serveValhalla(opened.actor);
      try {
        const places: LonLat[] = [
          [7.4197, 43.7311],
          [7.4246, 43.7384],
          [7.4285, 43.7462],
        ];
        const sea: LonLat = [7.6, 43.6];
        const { seconds, metres } = await serviceCosts(
          valhallaService(address, {}, 2),
          places,
          [...places, sea],
          'walk',
        );
        for (const [row, from] of places.entries()) {
          expect(seconds.cost[4 * row + 3]).toBe(Infinity);
          for (const [column, to] of places.entries()) {
            const [time, length] = [seconds.cost[4 * row + column]!, metres.cost[4 * row + column]!];
            if (row === column) expect(time).toBe(0);
            else {
              expect(length).toBeGreaterThan(0.9 * distanceM(from, to));
              expect(length / time).toBeGreaterThan(0.8);
              expect(length / time).toBeLessThan(1.6);
            }
          }
        }
      } finally {
        await close();
      }
    });
  });
}
