import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isPosition, type LonLat } from '../../src/domain/geo';

/** Something on the command line is wrong; the message names it. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** `--name value` as `--name=value`, so that a value may begin with a minus: longitudes do. */
function joinValues(args: readonly string[], names: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    const value = names.includes(arg.slice(2)) && arg.startsWith('--') ? args[at + 1] : undefined;
    if (value !== undefined) at++;
    joined.push(value === undefined ? arg : `${arg}=${value}`);
  }
  return joined;
}

/** Values of `--name value` options, all of them text. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Readonly<Record<Name, string>>> {
  const options: Options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const read: Partial<Record<Name, string>> = {};
  try {
    const { values } = parseArgs({ args: joinValues(args, names), options, allowPositionals: false });
    for (const name of names) {
      const value = values[name];
      if (typeof value === 'string') read[name] = value;
    }
  } catch (cause) {
    throw new InputError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  return read;
}

export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new InputError(`--${name} is missing.`);
  return value;
}

export function readPosition(text: string, name: string): LonLat {
  const parts = text.split(',');
  const [lon = Number.NaN, lat = Number.NaN] = parts.map((part) =>
    part.trim() === '' ? Number.NaN : Number(part),
  );
  if (parts.length !== 2 || !isPosition(lon, lat)) {
    throw new InputError(`--${name} ${text}: two numbers are wanted, longitude,latitude in degrees.`);
  }
  return [lon, lat];
}

export function readCount(text: string, name: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) {
    throw new InputError(`--${name} ${text}: a whole number is wanted.`);
  }
  return count;
}

export function readChoice<Choice extends string>(
  text: string,
  choices: readonly Choice[],
  name: string,
): Choice {
  const choice = choices.find((one) => one === text);
  if (choice === undefined)
    throw new InputError(`--${name} ${text}: one of ${choices.join(', ')} is wanted.`);
  return choice;
}
