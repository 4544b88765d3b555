import type { FuzzTarget } from '../target';
import { BINARY_TARGETS } from './binary';
import { FAULTY_TARGETS } from './faulty';
import { GEODATA_TARGETS } from './geodata';
import { IMPORT_TARGETS } from './import';
import { LIVE_TARGETS } from './live';
import { TEXT_TARGETS } from './text';
import { XML_TARGETS } from './xml';

/** Every parser of files, by name. */
export const PARSERS: Readonly<Record<string, FuzzTarget>> = {
  ...TEXT_TARGETS,
  ...BINARY_TARGETS,
  ...XML_TARGETS,
  ...GEODATA_TARGETS,
  ...IMPORT_TARGETS,
  ...LIVE_TARGETS,
};

/** The same, and those that are faulty on purpose. */
export const TARGETS: Readonly<Record<string, FuzzTarget>> = { ...PARSERS, ...FAULTY_TARGETS };
