/** Words of the plain controls. */
export const uiMessages = {
  'ui.close': 'Close',
  'ui.clear': 'Clear',
  'ui.cancel': 'Cancel',
  'ui.retry': 'Try again',
  'ui.more': 'More',
  'ui.unknown': 'Unknown',
  'ui.yes': 'Yes',
  'ui.no': 'No',
  'ui.none': 'None',
  'ui.asOf': 'as of {date}',
  'ui.results': '{count, plural, one {# result} other {# results}}',
  'ui.problem': 'Something went wrong ({code}).',
  'ui.sheet.raise': 'Raise the panel',
  'ui.sheet.lower': 'Lower the panel',
  'ui.unverified': 'not verified',
  'ui.unverified.long': 'This value has not been verified; edit it in the standards file',
  'ui.source': 'Source: {source}',
  'ui.updating': 'Updating…',
  'ui.outOfDate': 'Out of date',
  'ui.people': 'people',
  'ui.listSeparator': ', ',
  'ui.unnamed': '{kind} (unnamed)',
  'ui.unnamedAt': '{kind}, {address}',
  'ui.step.depart':
    '{named, select, yes {Head {heading} on {street}} other {Head {heading}}}{structure, select, bridge { (bridge)} tunnel { (tunnel)} other {}}',
  'ui.step.straight':
    '{named, select, yes {Continue on {street}} other {Continue straight}}{structure, select, bridge { (bridge)} tunnel { (tunnel)} other {}}',
  'ui.step.turn':
    '{named, select, yes {{turn} onto {street}} other {{turn}}}{structure, select, bridge { (bridge)} tunnel { (tunnel)} other {}}',
  'ui.offline': 'Offline',
  'ui.noPeople.title': 'This pack has no population',
  'ui.noPeople.text':
    'So nobody can be counted as covered, placed or served. Build the pack with population data, or state the number of people with --population.',
  'ui.effect.factor': 'Slowing factor, {label}',
} as const satisfies Record<string, string>;
