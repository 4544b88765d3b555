/** The three kinds of resource that an incident asks for. */
export const RESOURCE_KINDS = ['shelter', 'warehouse', 'team'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Why a nearer candidate was not offered. */
export const PASS_OVER_REASONS = [
  'inside-hazard',
  'full',
  'closed',
  'wrong-hazard-type',
  'no-stock',
  'no-such-capability',
  'out-of-service',
  'cut-off',
  'off-network',
] as const;
export type PassOverReason = (typeof PASS_OVER_REASONS)[number];
