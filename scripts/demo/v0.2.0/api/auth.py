import os
from enum import Enum

from fastapi import Header, HTTPException


class Role(str, Enum):
    MEMBER = "member"
    HARBOURMASTER = "harbourmaster"
    ADMIN = "admin"


TOKEN_SECRET = os.environ.get("TOKEN_SECRET", "")


def current_member(authorization: str = Header("")) -> str:
    scheme, _, token = authorization.partition(" ")
    if scheme != "Bearer" or not token:
        raise HTTPException(401, "not signed in")
    return token
