import { AnlanError } from '../../../src/domain/errors';
import type { FuzzTarget } from '../target';

const SOUND = async () => [new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])];
const isSound = (input: Uint8Array) => input.length === 8 && input[0] === 1;
const held: Float64Array[] = [];

/** Parsers with the faults that the harness is there to find, so that it is seen to find them. */
export const FAULTY_TARGETS: Readonly<Record<string, FuzzTarget>> = {
  'throws what is not ours': {
    samples: SOUND,
    async read(input) {
      if (input.length > 12) throw new TypeError('undefined is not a function');
    },
  },
  'refuses by name': {
    samples: SOUND,
    async read(input) {
      if (!isSound(input)) throw new AnlanError('file-damaged', { file: 'a', reason: '?', where: '0' });
    },
  },
  'never ends': {
    samples: SOUND,
    async read(input) {
      while (input.length > 12);
    },
  },
  'takes all memory': {
    samples: SOUND,
    async read(input) {
      if (input.length > 12) for (;;) held.push(new Float64Array(1_000_000).fill(1));
    },
  },
};
