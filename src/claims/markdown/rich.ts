/** A place in a document. Lines and columns start at 1; columns count UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** One line of source that belongs to a text, from `column` on. */
export interface SourceLine {
  readonly text: string
  readonly line: number
  readonly column: number
  /** It ends with two spaces or a backslash: a line break that the author wanted. */
  readonly broken?: boolean
}

export interface Span {
  readonly kind: 'code' | 'link' | 'image' | 'strong' | 'emphasis' | 'deleted'
  readonly start: number
  readonly end: number
  readonly href?: string
}

/** Text without markup, with what the markup said about its parts, and the way back to the source. */
export interface Rich {
  /** Soft line breaks and `<br>` are "\n". */
  readonly text: string
  /** By ascending start; spans may nest. */
  readonly spans: readonly Span[]
  placeOf(offset: number): Place
}

/** A part of a text that keeps its spans and places. */
export function slice(rich: Rich, start: number, end: number): Rich {
  return {
    text: rich.text.slice(start, end),
    spans: rich.spans.flatMap((span) =>
      span.end <= start || span.start >= end
        ? []
        : [{ ...span, start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start }],
    ),
    placeOf: (offset) => rich.placeOf(start + offset),
  }
}

/** Parts of a text, by ascending offsets. Looks at each span only for the parts it touches, however many there are. */
export function slices(rich: Rich, parts: readonly { readonly start: number; readonly end: number }[]): Rich[] {
  let next = 0
  let open: Span[] = []
  return parts.map(({ start, end }) => {
    open = open.filter((span) => span.end > start)
    for (let span = rich.spans[next]; span && span.start < end; span = rich.spans[++next])
      if (span.end > start) open.push(span)
    return slice({ ...rich, spans: open }, start, end)
  })
}

/** Text as it stands in one line of source, without any markup read from it. */
export function plain(source: SourceLine): Rich {
  return {
    text: source.text,
    spans: [],
    placeOf: (offset) => ({ line: source.line, column: source.column + offset }),
  }
}

/** Several texts as one, with a separator between them. */
export function join(parts: readonly Rich[], separator: string): Rich {
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.text.length + separator.length
  }
  return {
    text: parts.map((part) => part.text).join(separator),
    spans: parts.flatMap((part, index) =>
      part.spans.map((span) => ({
        ...span,
        start: span.start + (starts[index] ?? 0),
        end: span.end + (starts[index] ?? 0),
      })),
    ),
    placeOf(offset) {
      let index = starts.length - 1
      while (index > 0 && (starts[index] ?? 0) > offset) index--
      return parts[index]?.placeOf(offset - (starts[index] ?? 0)) ?? { line: 1, column: 1 }
    },
  }
}
