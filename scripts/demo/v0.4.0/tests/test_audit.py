from api.audit import AuditLog


def test_records_an_action():
    log = AuditLog()
    log.record("ada", "booked A1")
    assert log.of_member("ada")[0]["action"] == "booked A1"
