import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { seeded } from '../random';

const HEADER =
  '避难场所编码,避难场所名称,避难场所级别,地址,经度,纬度,容纳人数,有效避难面积,联系方式,状态,备注\r\n';
const LEVELS = ['市级', '县级', '乡镇（街道）级'];
const STATUSES = ['开放', '关闭', '待启用'];
const ROWS_A_WRITE = 5000;

/** A list of shelters as an authority would hand it over, so many rows long, UTF-8; the same for the same seed. */
export async function writeShelterCsv(path: string, rows: number): Promise<void> {
  const random = seeded(20_240_512);
  const file = createWriteStream(path);
  file.write(HEADER);
  for (let start = 0; start < rows; start += ROWS_A_WRITE) {
    let text = '';
    for (let row = start; row < Math.min(rows, start + ROWS_A_WRITE); row++) {
      const lon = (106.5 + 0.4 * random()).toFixed(6);
      const lat = (26.4 + 0.4 * random()).toFixed(6);
      const people = Math.floor(3000 * random());
      const note = row % 10 === 0 ? `"含 ""广场"" ${row} 号，可停车"` : '';
      text +=
        `5201${String(row).padStart(8, '0')},第${row}应急避难场所,${LEVELS[row % 3]},贵阳市云岩区中华北路${row % 900}号,` +
        `${lon},${lat},${people},${people * 2},0851-8${String(row % 1e6).padStart(6, '0')},${STATUSES[row % 3]},${note}\r\n`;
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}
