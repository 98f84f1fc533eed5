from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class BerthState(str, Enum):
    FREE = "free"
    TAKEN = "taken"
    CLOSED = "closed"


class Berth(Base):
    __tablename__ = "berths"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    length_m: Mapped[float]
    state: Mapped[BerthState] = mapped_column(default=BerthState.FREE)


class Boat(Base):
    __tablename__ = "boats"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    length_m: Mapped[float]
    berth_id: Mapped[int | None] = mapped_column(ForeignKey("berths.id"))
