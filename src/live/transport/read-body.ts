import { AnlanError } from '../../domain/errors';

/** Most that a feed may send at a time, MB. */
export const BODY_LIMIT_MB = 32;

/**
 * The body of an answer as text, UTF-8. Stops reading, and tells the sender, once the limit is passed, whatever length
 * was announced.
 * @throws AnlanError `feed-too-large`
 */
export async function readBody(response: Response, feed: string, limitMb = BODY_LIMIT_MB): Promise<string> {
  if (response.body === null) return '';
  const limit = limitMb * 1e6;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      await reader.cancel().catch(() => undefined);
      throw new AnlanError('feed-too-large', { feed, limit: limitMb });
    }
    text += decoder.decode(value, { stream: true });
  }
}
