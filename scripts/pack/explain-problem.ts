import { type ErrorCode, type Problem, problemOf } from '../../src/domain/errors';

type Params = Problem['params'];

const EXPLAINED: Partial<Readonly<Record<ErrorCode, (params: Params) => string>>> = {
  'recipe-missing': ({ file }) => `${file}: the file is missing.`,
  'recipe-invalid': ({ file, field, reason }) => `${file}: ${field}: ${reason}.`,
  'source-unreadable': ({ file, reason }) => `${file}: ${reason}.`,
  'archive-no-pack': ({ file }) => `${file}: it holds no pack.json, or several.`,
  'archive-too-large': ({ file, limit }) => `${file}: it would unpack to more than ${limit} MB.`,
  'archive-path-unsafe': ({ file, part }) => `${file}: it has a part with the unsafe name ${part}.`,
  'file-format-other': ({ file }) => `${file}: it is not a ZIP file.`,
  'file-encrypted': ({ file }) => `${file}: it is protected by a password.`,
  'pack-manifest-invalid': ({ file, field, reason }) => `${file}: ${field}: ${reason}.`,
  'pack-version-unknown': ({ file, version, supported }) =>
    `${file}: it has format ${version}, this program reads ${supported}.`,
  'pack-file-missing': ({ file }) => `${file}: the file is missing.`,
  'pack-file-size': ({ file, expected, actual }) =>
    `${file}: it has ${actual} bytes in place of ${expected}.`,
  'pack-file-checksum': ({ file }) => `${file}: its content was altered.`,
  'file-empty': ({ file }) => `${file}: the file is empty.`,
  'file-truncated': ({ file, where }) => `${file}: the file is cut short (${where}).`,
  'file-damaged': ({ file, where }) => `${file}: the file is damaged near ${where}.`,
  'osm-not-pbf': ({ file }) => `${file}: it is not an OSM PBF file.`,
  'osm-feature-unknown': ({ file, feature }) =>
    `${file}: it requires the feature "${feature}"; convert it with osmium.`,
  'osm-nothing-on-map': ({ file }) => `${file}: it has no object with a place.`,
  'osm-extent-too-large': ({ file, widthKm, heightKm, limitKm }) =>
    `${file}: its box of ${widthKm} × ${heightKm} km is too large (about ${limitKm} × ${limitKm} km at most); cut a smaller extract.`,
  'osm-extract-too-large': ({ file, limit }) =>
    `${file}: it has more than ${limit} objects; cut a smaller extract.`,
};

/** A problem of a build in one plain line; null when it is no fault of the input. */
export function explainProblem(error: unknown): string | null {
  const { code, params } = problemOf(error);
  return EXPLAINED[code]?.(params) ?? null;
}
