import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillRoom } from './fill-room';

const amount = fc.integer({ min: 1, max: 9 });

describe('limited room', () => {
  it('goes to those worth most a head, as sorting has it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ people: amount, aHead: amount }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 120 }),
        (rows, room) => {
          let left = room;
          let best = 0;
          for (const { people, aHead } of rows.toSorted((a, b) => b.aHead - a.aHead)) {
            const some = Math.min(left, people);
            left -= some;
            best += some * aHead;
          }
          const wanting = {
            count: rows.length,
            row: Uint32Array.from(rows.keys()),
            people: Float64Array.from(rows, ({ people }) => people),
            aHead: Float64Array.from(rows, ({ aHead }) => aHead),
          };
          const taken = new Map<number, number>();
          expect(fillRoom(wanting, room, (at, people) => taken.set(wanting.row[at]!, people))).toBe(best);
          expect([...taken.values()].reduce((sum, one) => sum + one, 0)).toBe(room - left);
          for (const [row, people] of taken) expect(people).toBeLessThanOrEqual(rows[row]!.people);
        },
      ),
    );
  });
});
