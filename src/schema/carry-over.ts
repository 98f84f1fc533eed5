/** What was found of each item of the list that was looked at last. */
export interface Last<Item, Found> {
  items: readonly Item[]
  found: readonly (Found | undefined)[]
}

export function nothingYet<Item, Found>(): Last<Item, Found> {
  return { items: [], found: [] }
}

/**
 * Looks at the items of a list. What was found of those that were in the last list is carried over: releases are much
 * alike, and to compare two lists is many times faster than to look anything up. An item of which nothing is known
 * (undefined) is looked at again.
 * @param items in the order of their paths; in any other order it is only slower
 * @returns what was found, in the order of the items
 */
export function lookAtEach<Item extends { readonly path: string }, Found>(
  items: readonly Item[],
  last: Last<Item, Found>,
  look: (item: Item) => Found | undefined,
): readonly (Found | undefined)[] {
  const { items: before, found: known } = last
  let at = 0
  const found = items.map((item) => {
    if (before[at] !== item) while ((before[at]?.path ?? item.path) < item.path) at++
    const carried = before[at] === item ? known[at++] : undefined
    return carried === undefined ? look(item) : carried
  })
  last.items = items
  last.found = found
  return found
}
