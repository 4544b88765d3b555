/** Words for warnings that come as CAP messages. */
export const capMessages = {
  'panel.card.event': 'Event as the sender calls it',
  'panel.card.levelFrom': 'How the level was found',
  'panel.card.levelFrom.stated': 'Stated by the sender',
  'panel.card.levelFrom.severity': 'Not stated; mapped from the severity',
  'panel.card.levelFrom.not-stated': 'Not stated; treated as the strictest level',
  'panel.card.assumedEnd': '{time} (not stated; 24 hours assumed)',
  'panel.card.scope': 'Meant for',
  'capScope.Restricted': 'A restricted circle',
  'capScope.Private': 'Named addressees only',
  'capScope.Public': 'The public',
  'panel.card.areaFrom': 'How the area was found',
  'panel.card.areaFrom.circle': 'Circle, drawn at most 0.25% wider',
  'panel.card.areaFrom.district-code': 'Districts by code',
  'panel.card.areaFrom.district-name': 'Districts by name',
  'panel.card.geocodesUnknown': 'Area not drawn',
  'panel.card.geocodesUnknown.value':
    'Codes that are none of the districts here: {codes}. The warning may cover more than is drawn.',
  'panel.warnings.lifted': 'lifted {time}',
  'panel.warnings.unplaced': 'place cannot be drawn',
  'panel.warnings.endsInAssumed': 'about {time} left (assumed)',
  'import.fault.value-absent': 'The message or row does not state a value that it should; it stays unknown.',
  'import.fault.geometry-part-left-out':
    'A part of the area cannot be read and was left out; the true area may be larger.',
  'import.fault.geocode-unknown':
    'Its place is given by codes that are none of the districts here; the true area may be larger than drawn.',
  'import.fault.warning-superseded': 'A later message of the file takes its place.',
  'import.fault.warning-lifted':
    'The message lifts a warning, so there is nothing to draw. If that warning was imported before, take it out of your own data.',
  'import.fault.warning-none':
    'The message acknowledges or concerns the network of warnings itself; it is no warning.',
} as const satisfies Record<string, string>;
