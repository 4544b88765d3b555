import { AnlanError, type Problem } from '../../domain/errors';

/** Whatever went wrong on the way, as a problem of the feed. @param reason a fact without language, e.g. `HTTP 503`. */
export function feedProblem(thrown: unknown, feed: string, reason: string): Problem {
  return thrown instanceof AnlanError
    ? thrown.problem
    : { code: 'feed-unreachable', params: { feed, reason } };
}

/** What an unexpected answer seems to be: its media type, or `HTML` by its first characters. */
export function foundKind(text: string, mediaType: string | null): string {
  if (/^\s*<(!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 500))) return 'HTML';
  return mediaType?.split(';')[0]?.trim() || (text.trim() === '' ? '0 B' : `“${text.trim().slice(0, 12)}…”`);
}
