"""What every measured job does: it appends when it was asked for and when it began to a file.

One line a job, two numbers: nanoseconds of the machine's monotonic clock, which is the same in all
processes. MARKS names the file.
"""

import os
import time

_marks = os.open(os.environ["MARKS"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)


def mark(asked):
    os.write(_marks, b"%d %d\n" % (asked, time.monotonic_ns()))


def ask(count, submit):
    """Submits jobs one by one, each once its predecessor has begun and the queue is idle again."""
    for _ in range(count):
        size = os.fstat(_marks).st_size
        submit(time.monotonic_ns())
        while os.fstat(_marks).st_size == size:
            time.sleep(0.001)
        time.sleep(0.01)
