interface Berth {
  id: number
  name: string
  state: 'free' | 'taken' | 'closed'
}

export function BerthMap({ berths }: { berths: Berth[] }) {
  return (
    <ol className="map">
      {berths.map((berth) => (
        <li key={berth.id} data-state={berth.state}>
          {berth.name}
        </li>
      ))}
    </ol>
  )
}
