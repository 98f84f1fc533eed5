from fastapi import APIRouter

router = APIRouter(prefix="/payments")


@router.post("/checkout")
def checkout(booking_id: int) -> dict:
    raise NotImplementedError


@router.post("/refund")
def refund(booking_id: int) -> dict:
    raise NotImplementedError
