/** An element of an XML document with all that lies in it. Names are local ones, without prefix. */
export interface XmlNode {
  readonly name: string;
  /** Namespace name; empty where there is none. */
  readonly namespace: string;
  /** By local name; an attribute of no namespace comes before one of the same name in another. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Own text in order, CDATA included, as it stands: nothing trimmed. */
  readonly text: string;
  /** Line of the start tag, counted from 1. */
  readonly line: number;
}

/** An element around a record: the same object for all records in it. */
export type XmlAncestor = Pick<XmlNode, 'name' | 'namespace' | 'attributes'>;

/** An element that was asked for, and the elements around it, the root first. */
export interface XmlRecord {
  readonly node: XmlNode;
  readonly path: readonly XmlAncestor[];
}

/** The children of a name, in order. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The first child of a name; null where there is none. */
export function childOf(node: XmlNode, name: string): XmlNode | null {
  return node.children.find((child) => child.name === name) ?? null;
}

/** Text of the first child of a name, trimmed; null where there is none or nothing in it. */
export function childText(node: XmlNode, name: string): string | null {
  const text = childOf(node, name)?.text.trim() ?? '';
  return text === '' ? null : text;
}
