import { zipOf } from '../../../archive/test-support/zip-writer';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One sheet of a workbook made by hand, its rows as they stand in the file. */
export interface TestSheet {
  readonly name: string;
  readonly rows: string;
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly strings?: readonly string[];
  /** Formats of the styles in their order: number of a built-in one, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly is1904?: boolean;
  /** Parts put in the place of those made here, or beside them. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The parts of a workbook, as Excel writes them, by their paths. */
export function partsOf(book: TestWorkbook): Record<string, string> {
  const formats = book.formats ?? [];
  const custom = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${200 + index}" formatCode="${format}"/>`] : [],
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${REL}"><workbookPr date1904="${book.is1904 ? 1 : 0}"/><sheets>${book.sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" ${state ? `state="${state}"` : ''} sheetId="${index}" r:id="s${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${book.sheets
      .map(
        (_, index) =>
          `<Relationship Id="s${index}" Type="${REL}/worksheet" Target="/xl/worksheets/sheet${index}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="x" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="y" Type="${REL}/sharedStrings" Target="./sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${(book.strings ?? []).map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t>${text}</t></si>`)).join('')}</sst>`,
  };
  for (const [index, { rows, merges = [] }] of book.sheets.entries()) {
    const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
    parts[`xl/worksheets/sheet${index}.xml`] =
      `<worksheet ${MAIN}><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>` +
      `${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  }
  return { ...parts, ...book.parts };
}

export function workbookOf(book: TestWorkbook): Uint8Array<ArrayBuffer> {
  return zipOf(Object.entries(partsOf(book)).map(([name, content]) => ({ name, content })));
}

/** Rows of texts and numbers, written into their cells. */
export function rowsOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells
          .map((cell, column) => {
            const at = `r="${String.fromCharCode(0x41 + column)}${index + 1}"`;
            if (cell === null) return '';
            if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
            return `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('');
}
