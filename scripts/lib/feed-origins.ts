/** The build option that names the origins which feeds may reach, separated by spaces. */
export const FEED_ORIGINS_VARIABLE = 'ANLAN_FEED_ORIGINS';

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const SOURCE =
  /^(https|wss|http|ws):\/\/((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::(\d{1,5}|\*))?\/?$/i;

/**
 * Origins of feeds as sources of a content security policy. Only scheme, host and port: a path would give a false sense of
 * closeness, for policies ignore it after a redirect. Without encryption only this machine.
 * @throws Error that names the part which is wrong.
 */
export function parseFeedOrigins(text: string | undefined): readonly string[] {
  const sources = (text ?? '').split(/[\s,]+/).filter((part) => part !== '');
  for (const source of sources) {
    const [, scheme = '', host = '', port] = SOURCE.exec(source) ?? [];
    const why =
      scheme === ''
        ? 'is no origin: write scheme://host or scheme://host:port'
        : /^(http|ws)$/i.test(scheme) && !LOCAL.test(host)
          ? 'is not encrypted: use https: or wss: (http: and ws: only for this machine)'
          : port === '*' && !LOCAL.test(host)
            ? 'opens every port: name one'
            : null;
    if (why !== null) throw new Error(`${FEED_ORIGINS_VARIABLE}: ${source} ${why}`);
  }
  return [...new Set(sources.map((source) => source.replace(/\/$/, '')))];
}

const POLICY = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)"/s;

/** The policy that a page carries; null when it has none. */
export const policyOf = (html: string): string | null => POLICY.exec(html)?.[2] ?? null;

/** The page with the origins added to its `connect-src`; nothing else changes. @throws Error when it has no such directive. */
export function withFeedOrigins(html: string, origins: readonly string[]): string {
  if (origins.length === 0) return html;
  const policy = policyOf(html);
  if (policy === null || !policy.includes("connect-src 'self'"))
    throw new Error("index.html has no policy with connect-src 'self' to write the feed origins into");
  return html.replace(POLICY, (_, head: string, content: string) => {
    return `${head}${content.replace("connect-src 'self'", ["connect-src 'self'", ...origins].join(' '))}"`;
  });
}
