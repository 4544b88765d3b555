import { escapeXml } from '../../xml';
import type { CellValue } from '../../table/as-cells';
import { columnLetters } from '../../table/column-names';

/** Styles of the workbook that {@link STYLES_XML} declares, by their place. */
export const STYLE = { plain: 0, text: 1, heading: 2 } as const;

export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The beginning of a sheet whose first row stays in sight; its rows follow. */
export const SHEET_HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>';
export const SHEET_TAIL = '</sheetData></worksheet>';

/** What XML or the spreadsheet would change: control characters, lone halves of letters, and what looks like their escape. */
const NOT_PLAIN = /_(?=x[0-9A-Fa-f]{4}_)|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as a cell carries it: what XML cannot write stands as `_x0001_` (ECMA-376 part 1, 22.9.2.19). */
export function cellText(text: string): string {
  return escapeXml(text.replace(NOT_PLAIN, escaped));
}

/** A row of a sheet, counted from 1. Null is no cell. */
export function rowXml(number: number, cells: readonly CellValue[], style: number = STYLE.text): string {
  let xml = `<row r="${number}">`;
  for (const [index, value] of cells.entries()) {
    if (value === null) continue;
    const at = `r="${columnLetters(index)}${number}"`;
    if (typeof value === 'number') xml += `<c ${at}><v>${value}</v></c>`;
    else if (typeof value === 'boolean') xml += `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
    else {
      xml += `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
    }
  }
  return `${xml}</row>`;
}
