from datetime import date

from fastapi import APIRouter, Depends, HTTPException

from api.auth import current_member

router = APIRouter(prefix="/bookings")

BOOKINGS: dict[int, dict] = {}


def overlaps(a: dict, b: dict) -> bool:
    return a["berth_id"] == b["berth_id"] and a["arrives"] < b["leaves"] and b["arrives"] < a["leaves"]


@router.get("")
def list_bookings(member: str = Depends(current_member)) -> list[dict]:
    return [booking for booking in BOOKINGS.values() if booking["member"] == member]


@router.post("")
def create_booking(booking: dict, member: str = Depends(current_member)) -> dict:
    wanted = {
        **booking,
        "arrives": date.fromisoformat(booking["arrives"]),
        "leaves": date.fromisoformat(booking["leaves"]),
        "member": member,
    }
    if any(overlaps(wanted, other) for other in BOOKINGS.values()):
        raise HTTPException(409, "the berth is taken")
    key = len(BOOKINGS) + 1
    BOOKINGS[key] = wanted
    return {"id": key, **wanted}


@router.delete("/{booking_id}")
def cancel_booking(booking_id: int, member: str = Depends(current_member)) -> None:
    if BOOKINGS.get(booking_id, {}).get("member") != member:
        raise HTTPException(404, "no such booking")
    del BOOKINGS[booking_id]
