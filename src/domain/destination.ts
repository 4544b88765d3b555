/** What people must not lose the road to. */
export const DESTINATIONS = ['hospital', 'warehouse', 'team', 'trunk'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/**
 * Which way is asked about: people are brought to a hospital; supplies, teams, and help from outside over the trunk
 * roads come to the people.
 */
export const DESTINATION_DIRECTION: Readonly<Record<Destination, 'to-destination' | 'to-people'>> = {
  hospital: 'to-destination',
  warehouse: 'to-people',
  team: 'to-people',
  trunk: 'to-people',
};

/** Modes that bring help; whose closures and speeds count is a choice of the person who asks. */
export const HELP_MODES = ['emergency', 'car', 'truck'] as const;
export type HelpMode = (typeof HELP_MODES)[number];
