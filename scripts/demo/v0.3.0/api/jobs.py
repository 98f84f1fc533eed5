import os

from celery import Celery
from celery.schedules import crontab

app = Celery("quayside", broker=os.environ.get("REDIS_URL", "redis://localhost:6379/0"))

app.conf.beat_schedule = {
    "remind-arrivals": {"task": "api.jobs.remind_arrivals", "schedule": crontab(hour=7, minute=0)},
    "expire-holds": {"task": "api.jobs.expire_holds", "schedule": crontab(minute="*/30")},
}


@app.task(autoretry_for=(ConnectionError,), retry_backoff=True)
def remind_arrivals() -> None:
    for line in arrivals_of_today():
        print("remind", line)


@app.task
def expire_holds() -> None:
    pass


def arrivals_of_today() -> list[str]:
    return []
