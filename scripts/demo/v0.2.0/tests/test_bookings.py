from fastapi.testclient import TestClient

from api.main import app

client = TestClient(app)
SIGNED_IN = {"Authorization": "Bearer ada"}
STAY = {"berth_id": 1, "arrives": "2026-06-01", "leaves": "2026-06-04"}


def test_needs_a_member():
    assert client.get("/api/bookings").status_code == 401


def test_books_a_berth():
    assert client.post("/api/bookings", json=STAY, headers=SIGNED_IN).json()["member"] == "ada"


def test_refuses_an_overlap():
    client.post("/api/bookings", json=STAY, headers=SIGNED_IN)
    assert client.post("/api/bookings", json=STAY, headers=SIGNED_IN).status_code == 409


def test_cancels_only_ones_own():
    assert client.delete("/api/bookings/77", headers=SIGNED_IN).status_code == 404
