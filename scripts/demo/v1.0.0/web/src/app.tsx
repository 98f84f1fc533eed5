import { useEffect, useState } from 'react'
import { BerthMap } from './berth-map'
import { BookingForm } from './booking-form'

export function App() {
  const [berths, setBerths] = useState([])
  useEffect(() => {
    fetch('/api/berths')
      .then((answer) => answer.json())
      .then(setBerths)
  }, [])
  return (
    <main>
      <h1>Quayside</h1>
      <BerthMap berths={berths} />
      <BookingForm berth={1} />
    </main>
  )
}
