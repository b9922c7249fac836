// BullMQ's side. Arguments: fill COUNT, ask COUNT, or work CONCURRENCY (until it is ended).
// REDIS_PORT says where Redis is, MARKS where each job writes when it was asked for and when it began.
import { fstatSync, openSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';

const marks = openSync(process.env.MARKS, 'a');
const connection = { host: '127.0.0.1', port: Number(process.env.REDIS_PORT), maxRetriesPerRequest: null };
const [what, count] = [process.argv[2], Number(process.argv[3])];
const now = () => process.hrtime.bigint(); // nanoseconds of the machine's monotonic clock
const kept = { removeOnComplete: true };

async function fill(queue) {
  for (let left = count; left > 0; left -= 500) {
    const jobs = Array.from({ length: Math.min(left, 500) }, () => ({ name: 'mark', data: { asked: `${now()}` }, opts: kept }));
    await queue.addBulk(jobs);
  }
}

async function ask(queue) {
  for (let i = 0; i < count; i++) {
    const { size } = fstatSync(marks);
    await queue.add('mark', { asked: `${now()}` }, kept);
    while (fstatSync(marks).size === size) {
      await sleep(1);
    }
    await sleep(10);
  }
}

if (what === 'work') {
  new Worker('marks', async (job) => writeSync(marks, `${job.data.asked} ${now()}\n`), { connection, concurrency: count });
} else {
  const queue = new Queue('marks', { connection });
  await (what === 'fill' ? fill(queue) : ask(queue));
  await queue.close();
}
