import { InputError } from '../input';

/** Node ids of a list `a,b,c`. Throws {@link InputError} naming the option. */
export function readNodes(text: string, nodeCount: number, name: string): number[] {
  return text.split(',').map((part) => {
    const node = Number(part);
    if (!/^\s*\d+\s*$/.test(part) || node >= nodeCount) {
      throw new InputError(`--${name} ${part}: a node id of export-graph is wanted, 0 to ${nodeCount - 1}.`);
    }
    return node;
  });
}
