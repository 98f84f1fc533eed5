from fastapi import APIRouter, HTTPException

from api.models import BerthState

router = APIRouter(prefix="/berths")

BERTHS = {1: {"name": "A1", "length_m": 9.0, "state": BerthState.FREE}}


@router.get("")
def list_berths() -> list[dict]:
    return [{"id": key, **berth} for key, berth in BERTHS.items()]


@router.get("/{berth_id}")
def get_berth(berth_id: int) -> dict:
    if berth_id not in BERTHS:
        raise HTTPException(404, "no such berth")
    return {"id": berth_id, **BERTHS[berth_id]}


@router.post("")
def create_berth(berth: dict) -> dict:
    key = max(BERTHS) + 1
    BERTHS[key] = {"state": BerthState.FREE, **berth}
    return {"id": key, **BERTHS[key]}


@router.delete("/{berth_id}")
def close_berth(berth_id: int) -> None:
    BERTHS[berth_id]["state"] = BerthState.CLOSED
