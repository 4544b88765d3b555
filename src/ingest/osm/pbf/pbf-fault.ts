/** What is wrong with the bytes of a PBF file, in a few English words; the reader turns it into `source-unreadable`. */
export class PbfFault extends Error {
  override readonly name = 'PbfFault';
}
