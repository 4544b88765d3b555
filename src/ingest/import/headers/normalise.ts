/** A column name without what people write in one way or another: width, case, spaces, marks. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
}

/**
 * The same without what stands in brackets, and without what a date adds: `容纳人数(人)` → `容纳人数`,
 * `人数_令和6年1月9日` → `人数`.
 */
export function bareHeader(header: string): string {
  const plain = header.normalize('NFKC').replace(/[([【〔][^)\]】〕]*[)\]】〕]/gu, '');
  const [first = '', ...rest] = plain.split('_');
  return normaliseHeader(rest.length > 0 && /\d/.test(rest.join('')) && !/\d/.test(first) ? first : plain);
}
