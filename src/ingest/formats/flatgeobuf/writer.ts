import { writeFlatGeobuf } from '../../flatgeobuf/write';
import type { FileWriter } from '../../file-writer';

/** FlatGeobuf with its index; headings and notes stand in the header, where GDAL and QGIS show them. */
export const flatGeobufWriter: FileWriter = {
  id: 'flatgeobuf',
  extension: 'fgb',
  mediaType: 'application/flatgeobuf',
  async write(table, task) {
    await task.breathe();
    return writeFlatGeobuf(table, table.rows, { headings: table.headings, notes: table.notes });
  },
};
