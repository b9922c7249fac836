"""Celery's side. Arguments: fill COUNT or ask COUNT; work is `celery --app celery_jobs worker`.

REDIS_PORT says where Redis is.
"""

import os
import sys
import time

from celery import Celery

from mark import ask, mark

app = Celery("celery_jobs", broker=f"redis://127.0.0.1:{os.environ['REDIS_PORT']}/0")
app.conf.task_ignore_result = True


@app.task(name="mark")
def marked(asked):
    mark(asked)


def submit(asked):
    marked.delay(asked)


if __name__ == "__main__":
    match sys.argv[1]:
        case "fill":
            for _ in range(int(sys.argv[2])):
                submit(time.monotonic_ns())
        case "ask":
            ask(int(sys.argv[2]), submit)
