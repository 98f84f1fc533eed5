from api.jobs import app, arrivals_of_today


def test_schedule_has_both_jobs():
    assert set(app.conf.beat_schedule) == {"remind-arrivals", "expire-holds"}


def test_no_arrivals_without_bookings():
    assert arrivals_of_today() == []
