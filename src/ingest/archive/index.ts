export { type Archive, ARCHIVE_LIMITS, type ArchiveLimits, type ArchiveMember } from './archive';
export { openZip } from './open-zip';
