import { once } from 'node:events';

/** Writes lines to standard output, waiting where the reader is slower. */
export async function writeLines(lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  }
}
