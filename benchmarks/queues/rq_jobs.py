"""RQ's side. Arguments: fill COUNT, ask COUNT, or work (until it is ended). REDIS_PORT says where Redis is.

The worker is RQ's SimpleWorker, which runs jobs in its own process; its other one forks for each job.
"""

import os
import sys
import time

from redis import Redis
from rq import Queue, SimpleWorker

from mark import ask, mark

redis = Redis(port=int(os.environ["REDIS_PORT"]))
queue = Queue(connection=redis)


def submit(asked):
    queue.enqueue(mark, asked, result_ttl=0)


if __name__ == "__main__":
    match sys.argv[1]:
        case "fill":
            for _ in range(int(sys.argv[2])):
                submit(time.monotonic_ns())
        case "ask":
            ask(int(sys.argv[2]), submit)
        case "work":
            SimpleWorker([queue], connection=redis).work(logging_level="WARNING")
