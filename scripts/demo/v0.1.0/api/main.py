from fastapi import FastAPI

from api import berths

app = FastAPI(title="Quayside")
app.include_router(berths.router, prefix="/api")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
