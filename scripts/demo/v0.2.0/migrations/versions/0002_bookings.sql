CREATE TABLE bookings (
  id INTEGER PRIMARY KEY,
  berth_id INTEGER NOT NULL REFERENCES berths (id),
  member VARCHAR(80) NOT NULL,
  arrives DATE NOT NULL,
  leaves DATE NOT NULL
);
