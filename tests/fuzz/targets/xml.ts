import { zipSync } from 'fflate';
import { capFormat } from '../../../src/ingest/formats/cap/cap';
import { gpxFormat } from '../../../src/ingest/formats/gpx/gpx';
import { kmlFormat } from '../../../src/ingest/formats/kml/kml';
import { kmlWriter } from '../../../src/ingest/formats/kml/write-kml';
import { readFile } from '../read-file';
import type { FuzzTarget } from '../target';
import { writtenBy } from './written';

const bytes = (text: string) => new TextEncoder().encode(text);

const ALERT = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>A-1</identifier><sender>met@example</sender><sent>2026-03-01T10:00:00+08:00</sent>
  <status>Exercise</status><msgType>Update</msgType><scope>Public</scope>
  <references>met@example,A-0,2026-03-01T09:00:00+08:00</references>
  <info><language>zh-CN</language><category>Met</category><event>暴雨红色预警</event>
    <urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty>
    <expires>2026-03-01T20:00:00+08:00</expires><headline>暴雨 &amp; 大风</headline>
    <parameter><valueName>level</valueName><value>Ⅰ</value></parameter>
    <area><areaDesc>城区</areaDesc><polygon>31.1,121.1 31.2,121.1 31.2,121.2 31.1,121.1</polygon>
      <circle>31.5,121.5 2.5</circle><geocode><valueName>GB2260</valueName><value>310101</value></geocode></area>
  </info>
</alert>`;
const FEED = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.1"><id>f</id><entry><id>e1</id>
<updated>2026-03-01T10:00:00Z</updated><title>Flood</title><cap:event>Flood</cap:event><cap:status>Actual</cap:status>
<cap:msgType>Alert</cap:msgType><cap:severity>Severe</cap:severity><cap:polygon>1,2 1,3 2,3 1,2</cap:polygon></entry></feed>`;

const GPX = `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="31.2" lon="121.5"><ele>4.5</ele><time>2026-03-01T10:00:00Z</time><name>集结点</name></wpt>
<rte><name>R</name><rtept lat="31.2" lon="121.5"/><rtept lat="31.3" lon="121.6"/></rte>
<trk><trkseg><trkpt lat="31.2" lon="121.5"/><trkpt lat="31.3" lon="121.6"/></trkseg><trkseg/></trk></gpx>`;

/** Formats in XML. */
export const XML_TARGETS: Readonly<Record<string, FuzzTarget>> = {
  cap: {
    samples: async () => [bytes(ALERT), bytes(FEED)],
    read: (input) => readFile(capFormat, 'a.cap', input),
  },
  kml: {
    samples: () => writtenBy(async () => kmlWriter),
    read: (input) => readFile(kmlFormat, 'a.kml', input),
  },
  kmz: {
    samples: async () => [zipSync({ 'doc.kml': (await writtenBy(async () => kmlWriter))[0]! })],
    read: (input) => readFile(kmlFormat, 'a.kmz', input),
  },
  gpx: {
    samples: async () => [bytes(GPX)],
    read: (input) => readFile(gpxFormat, 'a.gpx', input),
  },
};
