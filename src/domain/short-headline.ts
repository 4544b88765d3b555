/**
 * A headline without what the bar shows beside it: the status in brackets before it and the level in brackets behind,
 * as in `【演练】雷电黄色预警[Ⅲ级/较重]`.
 */
export function shortHeadline(headline: string): string {
  const short = headline.replace(/^\s*[[【][^\]】]*[\]】]\s*/, '').replace(/\s*[[【][^\]】]*[\]】]\s*$/, '');
  return short === '' ? headline : short;
}
