/** What a person can set for the allocation analysis. */
export interface AllocationOptions {}
