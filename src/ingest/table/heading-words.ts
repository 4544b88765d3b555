/**
 * Words that head columns of places, in Chinese, Japanese and English. A cell that is one of them, or begins or ends with a
 * Chinese or Japanese one, is a heading.
 */
const WHOLE = new Set(
  [
    'id name lon lng long longitude lat latitude x y easting northing address type kind status capacity area geometry geom',
    'wkt h3 cell people population code level date time source grade note remarks description category city district phone',
    'no no. fid objectid ogc_fid gid uid title unit count number occupancy elevation altitude h3_index cell_id',
  ]
    .join(' ')
    .split(' '),
);
const PARTS =
  /名称|名稱|编码|編碼|编号|編號|序号|经度|經度|緯度|纬度|経度|坐标|座標|地址|住所|所在地|级别|類別|类别|类型|容量|人数|面积|面積|负责人|联系|電話|电话|行政区|区划|备注|備考|状态|状況|日期|时间|種別|標高|番号|単位|单位|数量|(^|_)(lat|lon|lng|name|id)$/iu;

/** The heading in a row of cells that gives it away as a header; null without one. */
export function headingWord(cells: readonly (string | null)[]): string | null {
  for (const cell of cells) {
    const text = cell?.trim() ?? '';
    if (text === '' || text.length > 40) continue;
    if (WHOLE.has(text.toLowerCase()) || PARTS.test(text)) return text;
  }
  return null;
}
