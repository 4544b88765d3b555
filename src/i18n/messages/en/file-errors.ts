/** Sentences for files and feeds that cannot be used: what is wrong with which, and what to do. */
export const fileErrorsMessages = {
  'error.file-empty': 'The file {file} is empty. Export it again from its source.',
  'error.file-format-unknown':
    'The file {file} is of no kind that this page reads. Save it as CSV, XLSX, GeoJSON, Shapefile (zipped), KML, GPX, FlatGeobuf, GeoPackage, GeoParquet, CAP, GeoTIFF or .osm.pbf.',
  'error.file-format-other':
    'The file {file} is called like {named} but is not one ({reason}). Give it its right ending, or export it again.',
  'error.file-variant-unknown':
    'The file {file} is written in a way that this page does not read ({variant}). Save it again with the usual settings of its format.',
  'error.file-damaged':
    'The file {file} is damaged and cannot be read: {reason}, at {where}. Export or download it again.',
  'error.file-truncated': 'The file {file} breaks off before its end, at {where}. Download or copy it again.',
  'error.file-header-only':
    'The file {file} has column names but no rows. Check that the right sheet or layer was exported.',
  'error.file-columns-too-many':
    'The file {file} has {count} columns; at most {limit} can be read. Perhaps the delimiter is wrong; else remove columns.',
  'error.file-too-large':
    'The file {file} needs {size} MB of memory; at most {limit} MB can be used. Divide it, or cut it to your region.',
  'error.file-encrypted': 'The file {file} is protected by a password. Save it without one, then try again.',
  'error.file-excel-old':
    'The file {file} is in the format of Excel before 2007 (.xls) and is not read. Open it in Excel, WPS or LibreOffice and save it as .xlsx.',
  'error.file-part-missing':
    'The file {file} lacks its part {part}. Put all parts into one ZIP file, then try again.',
  'error.file-projection-unknown':
    'The coordinate system of {file} ({name}) is not known here. Convert it to WGS 84, or choose the system by hand.',
  'error.archive-too-large':
    'The archive {file} would unpack to more than {limit} MB, far more than it is itself, and is not opened. Divide it if its content is meant.',
  'error.archive-path-unsafe':
    'The archive {file} has a part with the unsafe name {part} and is not opened. Pack it again.',
  'error.archive-members-too-many':
    'The archive {file} has {count} parts, more than the {limit} that are opened. Pack only the files that are meant.',
  'error.archive-method-unknown':
    'Part {part} of the archive {file} is packed in a way that this page does not know (method {method}). Pack it again as an ordinary ZIP file (Deflate).',
  'error.xml-entities-refused':
    'The file {file} defines entities of its own, which can be used for attacks, and is not opened. Export it without them.',
  'error.osm-feature-unknown':
    'The extract {file} needs the feature “{feature}”, which this page does not know. Convert it with osmium to a plain .osm.pbf.',
  'error.osm-not-pbf':
    'The file {file} is no OpenStreetMap extract in PBF format. Download the area again as .osm.pbf, or convert .osm with osmium.',
  'error.osm-nothing-on-map':
    'The extract {file} has nothing that could be drawn on a map. Check that it was cut around the right area, with its nodes.',
  'error.osm-extent-too-large':
    'The extract {file} covers about {widthKm} × {heightKm} km; a pack can be about {limitKm} × {limitKm} km. Cut it to one city.',
  'error.osm-extract-too-large':
    'The extract {file} has more than {limit} objects, too many for one pack. Cut it to one city.',
  'error.import-nothing-taken':
    'None of the {count} rows of {file} can be used; the list below says why. Change the columns or the coordinate system.',
  'error.feed-invalid':
    'The feed “{feed}” cannot be used: “{field}” is not valid. Correct it, then add the feed again.',
  'error.feed-origin-closed':
    'The feed “{feed}” is at {origin}, which this site may not reach. Whoever runs the site must add it to the feed origins of the build.',
  'error.feed-unreachable':
    'The feed “{feed}” cannot be reached ({reason}). What it last said stays, with its age; it is tried again by itself.',
  'error.feed-not-data':
    'The feed “{feed}” answers with {found} in place of {wanted}. Check its address; it is tried again by itself.',
  'error.feed-too-large':
    'The feed “{feed}” sends more than {limit} MB at a time and was broken off. Narrow it down at its source.',
  'error.feed-too-fast':
    'The feed “{feed}” sends faster than promised; {dropped} older messages were skipped, the newest are shown.',
  'error.export-nothing':
    'There is nothing to write: what was chosen has no rows, or is out of date. Wait for the result, or choose something else.',
} as const satisfies Record<string, string>;
