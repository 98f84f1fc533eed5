import { BookingForm } from './booking-form'

export function App() {
  return (
    <main>
      <h1>Quayside</h1>
      <BookingForm berth={1} />
    </main>
  )
}
