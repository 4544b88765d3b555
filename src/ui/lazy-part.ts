import { type ComponentType, lazy } from 'react';
import { AnlanError } from '../domain/errors';

/** A part of the page that is fetched when it is first shown; one that cannot be fetched throws `view-unreadable`. */
export function lazyPart<Props = object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new AnlanError('view-unreadable', { message }, { cause });
    }
  });
}
