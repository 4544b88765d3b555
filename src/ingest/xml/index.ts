/** The one door through which XML is read and written: streaming, without entities, bounded in depth and size. */
export { decodeXml } from './decode-xml';
export { encodingGuess } from './encoding-guess';
export { type RecordTest, readXmlRecords, rootOf, xmlRecordsOf } from './read-records';
export { escapeXml, escapeXmlAttribute, isXmlText } from './escape';
export { childOf, childrenOf, childText, type XmlAncestor, type XmlNode, type XmlRecord } from './xml-node';
