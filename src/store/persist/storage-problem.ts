import { AnlanError } from '../../domain/errors';

/** What a browser's store threw, as a problem: `storage-full` where the disk or quota is used up, else `storage-unavailable`. */
export function storageError(cause: unknown): AnlanError {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const isFull = name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED';
  return new AnlanError(isFull ? 'storage-full' : 'storage-unavailable', {}, { cause });
}
