/** What people type for words of street names, folded: Spanish, Russian, English. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  av: ['avenida', 'avenue'],
  avda: ['avenida'],
  ave: ['avenida', 'avenue'],
  bv: ['bulevar', 'boulevard'],
  bvar: ['bulevar'],
  bvd: ['bulevar'],
  blvd: ['bulevar', 'boulevard'],
  boulevard: ['bulevar'],
  br: ['bulevar', 'brigadier'],
  brig: ['brigadier'],
  cnel: ['coronel'],
  cno: ['camino'],
  cap: ['capitan'],
  comte: ['comandante'],
  dr: ['doctor'],
  dra: ['doctora'],
  gral: ['general'],
  gdor: ['gobernador'],
  ing: ['ingeniero'],
  pje: ['pasaje'],
  pza: ['plaza'],
  plza: ['plaza'],
  pte: ['presidente'],
  pque: ['parque'],
  prof: ['profesor', 'profesora'],
  sta: ['santa'],
  sto: ['santo'],
  tte: ['teniente'],
  ул: ['улица'],
  пр: ['проспект', 'проезд'],
  просп: ['проспект'],
  пер: ['переулок'],
  мкр: ['микрорайон'],
  ш: ['шоссе'],
  наб: ['набережная'],
  st: ['street', 'saint'],
  rd: ['road'],
  ln: ['lane'],
  sq: ['square'],
};

/** Words that say what a street is, or only join others: a name without them is still the whole name. */
const FILLERS: ReadonlySet<string> = new Set([
  'avenida',
  'bulevar',
  'calle',
  'camino',
  'rambla',
  'pasaje',
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'улица',
  'проспект',
  'переулок',
  'street',
  'avenue',
  'road',
  'the',
]);

/** Full words that a typed word may stand for; the typed word itself is not among them. */
export function expansionsOf(word: string): readonly string[] {
  return ABBREVIATIONS[word] ?? [];
}

/** True for a word that does not count towards the length of a name. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}
