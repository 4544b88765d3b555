/*
 * The kernels of kernels-js.ts in AssemblyScript, statement by statement, on addresses in place of arrays.
 * `npm run kernels` compiles them to kernels-bytes.ts; a test holds the bytes to these sources and the answers to the twin.
 */
export * from './customization';
export * from './lanes';
export * from './spread';
