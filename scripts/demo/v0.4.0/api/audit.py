from datetime import datetime, timezone

ENTRIES: list[dict] = []


class AuditLog:
    """Who did what, when. Kept in memory for now."""

    def record(self, member: str, action: str) -> None:
        ENTRIES.append({"member": member, "action": action, "at": datetime.now(timezone.utc)})

    def of_member(self, member: str) -> list[dict]:
        return [entry for entry in ENTRIES if entry["member"] == member]
