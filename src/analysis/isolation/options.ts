/** What a person can set for the isolation analysis. */
export interface IsolationOptions {}
