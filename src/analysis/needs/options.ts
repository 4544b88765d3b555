/** What a person can set for the needs analysis. */
export interface NeedsOptions {}
