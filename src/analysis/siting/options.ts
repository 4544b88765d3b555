/** What a person can set for the siting analysis. */
export interface SitingOptions {}
