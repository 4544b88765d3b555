/** The one door through which XML is read and written: streaming, without entities, bounded in depth and size. */
export { decodeXml, xmlEncoding } from './decode-xml';
export { type RecordTest, readXmlRecords, rootOf, xmlRecordsOf } from './read-records';
export { escapeXml, escapeXmlAttribute, isXmlText } from './escape';
export { childOf, childrenOf, childText, type XmlAncestor, type XmlNode, type XmlRecord } from './xml-node';
