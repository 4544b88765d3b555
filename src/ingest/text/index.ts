export { decodeText, type DecodedText } from './decode-text';
export { chosenEncoding, encodingLabel, ENCODINGS, type EncodingLabel } from './encodings';
export { guessEncoding } from './guess-encoding';
export { sampleLines } from './sample-lines';
export { type TextPiece, textPieces, UNREADABLE } from './text-pieces';
