/** What a person can set for the importance analysis. */
export interface ImportanceOptions {}
