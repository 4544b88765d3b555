import {
  pbfBytes,
  type TestBlock,
  type TestNode,
  type TestWay,
} from '../../src/ingest/osm/pbf/test-support/pbf-writer';
import { seeded } from './random';

/** Objects of one block, as most writers have it. */
const BLOCK_OBJECTS = 8000;
const STEP_DEG = 0.0011;
const WEST = 8;
const SOUTH = 49;
/** Corners between two crossings, and houses along that stretch. */
const BENDS = 2;
const HOUSES = 2;
/** Crossings that a way runs through before the next begins. */
const WAY_CROSSINGS = 6;

const CLASSES = ['residential', 'residential', 'residential', 'tertiary', 'secondary', 'service'] as const;

/**
 * An extract of a city that is nowhere: a grid of streets, `side` crossings long and wide, none of them straight, with
 * houses, house numbers, parks and stations, signed as downloads are. About 105 bytes a crossing, always the same.
 */
export async function madeUpCity(side: number): Promise<Uint8Array> {
  const random = seeded(7);
  const nodes: TestNode[] = [];
  const ways: TestWay[] = [];
  const jitter = () => (random() - 0.5) * STEP_DEG * 0.5;
  const addNode = (x: number, y: number, tags?: TestNode['tags']): number => {
    const id = nodes.length + 1;
    const place = { lon: WEST + x * STEP_DEG + jitter(), lat: SOUTH + y * STEP_DEG * 0.65 + jitter() };
    nodes.push({ id, ...place, ...(tags ? { tags } : {}) });
    return id;
  };
  const addWay = (refs: readonly number[], tags: TestWay['tags']) =>
    ways.push({ id: ways.length + 1, refs, ...(tags ? { tags } : {}) });

  const crossings = Array.from({ length: side * side }, (_, at) => addNode(at % side, Math.floor(at / side)));
  const street = (
    number: number,
    crossing: (along: number) => number,
    place: (along: number) => [number, number],
  ) => {
    const name = `Street ${number}`;
    const highway = CLASSES[Math.floor(random() * CLASSES.length)] ?? 'residential';
    let refs: number[] = [];
    for (let along = 0; along < side; along++) {
      refs.push(crossing(along));
      if (refs.length > 1 && (along % WAY_CROSSINGS === 0 || along === side - 1)) {
        addWay(refs, { highway, name });
        refs = [crossing(along)];
      }
      for (let bend = 1; bend <= BENDS && along < side - 1; bend++) {
        const [x, y] = place(along + bend / (BENDS + 1));
        refs.push(addNode(x, y));
      }
    }
  };
  for (let line = 0; line < side; line++) {
    street(
      line,
      (along) => crossings[line * side + along] ?? 1,
      (along) => [along, line],
    );
    street(
      side + line,
      (along) => crossings[along * side + line] ?? 1,
      (along) => [line, along],
    );
  }
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [at % side, Math.floor(at / side)];
    for (let house = 0; house < HOUSES; house++) {
      const [left, low] = [x + 0.2 + house * 0.3, y + 0.3];
      const corners = [
        [0, 0],
        [0.15, 0],
        [0.15, 0.2],
        [0, 0.2],
      ].map(([dx = 0, dy = 0]) => addNode(left + dx, low + dy));
      const isPark = random() < 0.01;
      addWay(
        [...corners, corners[0] ?? 1],
        isPark
          ? { leisure: 'park', name: `Park ${at}` }
          : {
              building: 'house',
              'addr:street': `Street ${y}`,
              'addr:housenumber': `${at % 200}`,
              'ref:cadastre': random().toString(36).slice(2, 10),
            },
      );
    }
    if (random() < 0.001) addNode(x + 0.5, y + 0.5, { amenity: 'fire_station' });
    if (random() < 0.002) addNode(x + 0.5, y + 0.5, { place: 'suburb', name: `Part ${at}` });
  }
  return pbfBytes([...blocksOf(nodes, 'nodes'), ...blocksOf(ways, 'ways')], { timestampS: 1_700_000_000 });
}

function blocksOf(objects: readonly (TestNode | TestWay)[], kind: 'nodes' | 'ways'): TestBlock[] {
  const blocks: TestBlock[] = [];
  for (let at = 0; at < objects.length; at += BLOCK_OBJECTS) {
    blocks.push({ [kind]: objects.slice(at, at + BLOCK_OBJECTS), isSigned: true });
  }
  return blocks;
}
