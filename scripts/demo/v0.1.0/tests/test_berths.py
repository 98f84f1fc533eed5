from fastapi.testclient import TestClient

from api.main import app

client = TestClient(app)


def test_lists_berths():
    assert client.get("/api/berths").json()[0]["name"] == "A1"


def test_unknown_berth_is_404():
    assert client.get("/api/berths/99").status_code == 404


def test_creates_a_berth():
    made = client.post("/api/berths", json={"name": "A2", "length_m": 7.5}).json()
    assert made["state"] == "free"
