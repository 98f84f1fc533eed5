/**
 * JSON with sorted keys and no spaces: equal values give equal text on every machine, whatever the order in which
 * their keys were set. Keys sort by UTF-16 unit; undefined members are left out.
 * @throws TypeError for what JSON cannot hold: a number that is not finite, a function, a bigint.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = sortedMembers(value).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    return `{${members.join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON`)
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`a ${typeof value} has no JSON`)
  return text
}

/** The members that JSON keeps, in ascending order of their keys. */
export function sortedMembers(value: object): (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
