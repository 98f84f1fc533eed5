import { useState } from 'react'

interface Props {
  berth: number
}

export function BookingForm({ berth }: Props) {
  const [arrives, setArrives] = useState('')
  const [leaves, setLeaves] = useState('')
  const book = () =>
    fetch('/api/bookings', { method: 'POST', body: JSON.stringify({ berth_id: berth, arrives, leaves }) })
  return (
    <form onSubmit={book}>
      <input type="date" value={arrives} onChange={(event) => setArrives(event.target.value)} />
      <input type="date" value={leaves} onChange={(event) => setLeaves(event.target.value)} />
      <button>Book</button>
    </form>
  )
}
