import { problemOf } from '../src/domain/errors';
import { InputError } from './analyse/input';
import { COMMANDS } from './analyse/registry';

const USAGE = `npm run -s analyse -- COMMAND [options]
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`).join('\n')}
npm run -s analyse -- COMMAND --help tells its options and units.
Exit code: 0 done, 1 no answer, 2 wrong input. Progress goes to standard error.`;

/** Problems of the question's ground, not of its words. */
const NO_ANSWER: ReadonlySet<string> = new Set(['incident-no-road', 'network-missing']);

/** A reader that has seen enough, such as `head`, is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    console.error(`There is no command ${name}.\n${USAGE}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof InputError) console.error(`${error.message}\n${name} --help tells its options.`);
    else console.error(explain(error));
    return NO_ANSWER.has(problemOf(error).code) ? 1 : 2;
  }
}

/** A problem in one line: its code and what it names. */
function explain(error: unknown): string {
  const { code, params } = problemOf(error);
  const named = Object.entries(params).map(([key, value]) => `${key} ${value}`);
  return [`Problem: ${code}`, ...named].join(', ');
}
