/** A name with no more letters than there is room for. */
export function cut(name: string, most: number): string {
  const letters = [...name]
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : name
}
