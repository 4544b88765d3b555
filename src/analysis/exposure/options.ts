/** What a person can set for the exposure analysis. */
export interface ExposureOptions {}
