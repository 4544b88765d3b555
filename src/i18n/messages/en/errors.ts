/** One sentence for every code of domain/errors.ts: what is wrong with which file or value, and what to do. */
export const errorsMessages = {
  'error.pack-index-missing':
    'The list of data packs {url} cannot be fetched (status {status}). Check the connection, or run npm run pack on the server, then try again.',
  'error.pack-manifest-missing':
    'The manifest {file} of the data pack cannot be fetched. Check the connection, or build the pack again.',
  'error.pack-manifest-invalid':
    '{file} is wrong and cannot be used: {field} {reason}. Build the pack again, then try again.',
  'error.pack-version-unknown':
    '{file} has format version {version}, which this page cannot read. Build the pack with the present version, or update the page.',
  'error.pack-file-missing':
    'The file {file} of the data pack is missing; what it holds is not shown. Build or upload it again.',
  'error.pack-file-size':
    'The file {file} should have {expected} bytes but has {actual}; it may be cut off and is not used. Upload it again.',
  'error.pack-file-checksum':
    'The file {file} does not match the checksum in the manifest; it was altered and is not used. Build or upload the pack again.',
  'error.pack-file-unreadable': 'The file {file} cannot be read ({reason}) and is not used. Build it again.',
  'error.pack-row-invalid':
    'Row {row} of {file} is wrong at “{field}” ({reason}) and is left out. Correct it in the source.',
  'error.pack-rows-more': 'Another {count} rows of {file} are wrong and left out.',
  'error.pack-relief-norms-built-in':
    'The standards file {file} of the data pack has no relief norms or delivery targets. The built-in ones are used. Build the pack again.',
  'error.pack-standards-built-in':
    'The pack has no usable standards file {file}; the built-in values are used. Build the pack again.',
  'error.pack-none-built': 'There is no data pack in {url} yet. Run npm run pack on the server, then reload.',
  'error.pack-not-open': 'The data are not loaded yet. Please wait a moment, then try again.',
  'error.recipe-missing': 'The recipe file {file} does not exist. Check its name.',
  'error.recipe-invalid': 'The recipe file {file} is wrong at “{field}”: {reason}. Correct it and try again.',
  'error.source-unreadable': 'The source file {file} cannot be read: {reason}. Check the file.',
  'error.network-missing':
    'The pack has no road network; distances are straight lines times a detour factor. Build the pack with roads to get routes.',
  'error.engine-failed':
    'The background computation “{job}” broke off ({message}). Try again; if it fails again, reload the page.',
  'error.url-value-invalid':
    'The address has {name}={value}, which makes no sense; it was left out and the rest is used.',
  'error.incident-outside-region':
    'The place {lat}, {lon} lies outside the region of this map. Choose a place on the map, or open the data pack of its region.',
  'error.incident-in-water': 'The place {lat}, {lon} lies in the water. Choose a place on land.',
  'error.incident-no-road': 'There is no road within 2 km of {lat}, {lon}. Choose a place nearer to a road.',
  'error.coordinates-invalid':
    'The coordinates “{lat}, {lon}” are not valid. Write the latitude (-90 to 90), then the longitude (-180 to 180).',
  'error.storage-unavailable':
    'The browser does not let this page keep anything (perhaps a private window). Your changes hold until this window is closed.',
  'error.storage-full':
    'The browser’s storage is full, so your changes are not kept; they hold until this window is closed. Free some storage.',
  'error.offline-not-kept':
    'The page and its data could not be kept for use without a network ({message}). Online, everything works; free some browser storage, then reload.',
  'error.geolocation-denied':
    'The browser may not use your location. Allow it in the browser’s settings, or tap the map or search your address.',
  'error.geolocation-unavailable':
    'Your location cannot be found at the moment. Tap the map or search your address.',
  'error.webgl-missing':
    'This browser cannot draw the map (no WebGL 2). Lists and figures still work; use a newer browser or turn on hardware acceleration.',
  'error.webgl-lost':
    'The graphics device interrupted the map; it is being restored. If it does not come back, reload the page.',
  'error.proposal-invalid':
    'The effective area {value} of the proposed shelter “{name}” is not valid. Enter square metres greater than 0.',
  'error.input-invalid': 'The value {value} of “{field}” cannot be computed with. Correct it.',
  'error.basemap-unreadable':
    'The basemap file {file} cannot be read; only the layers are drawn. Build the pack again.',
  'error.view-unreadable':
    'A part of the page’s program could not be loaded ({message}). Check the connection, then reload.',
  'error.unexpected':
    'Something unexpected happened ({message}). Try again; if it happens again, reload the page.',
} as const satisfies Record<string, string>;
