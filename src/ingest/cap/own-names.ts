/** Names under which this project writes what CAP has no element for; what stands under them is read back as it is. */
export const LEVEL_NAME = 'urn:anlan:warning-level';
export const TYPE_NAME = 'urn:anlan:hazard-type';
