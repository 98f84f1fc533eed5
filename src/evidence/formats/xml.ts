import { XMLParser } from 'fast-xml-parser'

/** An element with its attributes, its own text and its children in order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Element[]
}

const ATTRIBUTES = ':@'
const TEXT = '#text'
const DEEPEST = 100

/**
 * The elements of an XML file without namespaces' prefixes. Entities are not expanded beyond the five of XML.
 * @returns undefined where it does not parse
 */
export function readXml(text: string): Element | undefined {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    processEntities: false,
  })
  try {
    const root: unknown = parser.parse(text)
    return { name: '', attributes: {}, text: '', children: childrenOf(root, 0) }
  } catch {
    return undefined
  }
}

function childrenOf(nodes: unknown, depth: number): readonly Element[] {
  if (!Array.isArray(nodes) || depth > DEEPEST) return []
  return nodes.flatMap((node: unknown): Element[] => {
    if (typeof node !== 'object' || node === null) return []
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT)
    if (name === undefined) return []
    const inner: unknown = Reflect.get(node, name)
    return [
      {
        name,
        attributes: attributesOf(Reflect.get(node, ATTRIBUTES)),
        text: textOf(inner),
        children: childrenOf(inner, depth + 1),
      },
    ]
  })
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return ''
  return nodes
    .map((node: unknown) =>
      typeof node === 'object' && node !== null && TEXT in node ? String(Reflect.get(node, TEXT)) : '',
    )
    .join('')
}

function attributesOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]))
}

/** All elements of that name below an element, in the order of the document. */
export function elementsOf(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)])
}

/** The text of the first child of that name. */
export function childText(element: Element, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text
}
