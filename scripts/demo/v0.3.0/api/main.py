from fastapi import FastAPI

from api.routes import berths, bookings

app = FastAPI(title="Quayside")
app.include_router(berths.router, prefix="/api")
app.include_router(bookings.router, prefix="/api")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
