import { importCommand } from './import/import-command';
import { problemOf } from '../src/domain/errors';
import { InputError } from './analyse/input';

/** A reader that has seen enough, such as `head`, is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await importCommand(process.argv.slice(2));
} catch (error) {
  const { code, params } = problemOf(error);
  const named = Object.entries(params).map(([key, value]) => `${key} ${value}`);
  console.error(error instanceof InputError ? error.message : [`Problem: ${code}`, ...named].join(', '));
  process.exitCode = 2;
}
