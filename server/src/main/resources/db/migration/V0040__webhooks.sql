-- What is to be told to callback addresses: one row for each event of each job that named one, written in the transaction of the event.
create table webhook_deliveries (
  delivery_id  uuid primary key default gen_random_uuid(), -- the receiver's idempotency key, the same in every attempt
  ordinal      bigint generated always as identity unique,
  job_id       uuid not null,
  url          text not null,
  type         text not null,
  occurred_at  timestamptz not null default now(),
  body         text,                                       -- JSON, kept to the byte from the first attempt on
  state        text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
  attempts     integer not null default 0,
  due_at       timestamptz not null default now(),         -- while an attempt runs, when another sender may try instead
  last_status  integer,                                    -- HTTP, of the last attempt that was answered
  last_error   text,
  ended_at     timestamptz
);
create index webhook_deliveries_due on webhook_deliveries (due_at) where state = 'waiting';
create index webhook_deliveries_job on webhook_deliveries (job_id);
create index webhook_deliveries_ended on webhook_deliveries (ended_at) where ended_at is not null;

-- Addresses that answered 410 Gone hear no more, until a delivery to them is replayed.
create table webhook_gone (
  url     text primary key,
  gone_at timestamptz not null default now()
);

create function owe_webhook(job uuid, url text, type text) returns void language plpgsql as $$
begin
  insert into webhook_deliveries (job_id, url, type) values (job, url, type);
  perform pg_notify('reelmill_webhooks', '');
end $$;

create function owe_webhooks_of_work() returns trigger language plpgsql as $$
declare
  told text := case
    when old.status is distinct from new.status and new.status = 'ready' then 'video.completed'
    when old.status is distinct from new.status and new.status in ('failed', 'cancelled') then 'video.' || new.status
    else 'video.playable' end;
begin
  perform owe_webhook(o.job_id, o.callback_url, told) from owned_jobs o
  where o.work_id = new.job_id and o.callback_url is not null and o.cancelled_at is null;
  return null;
end $$;
create trigger webhooks_of_work after update on generation_jobs
  for each row
  when ((old.status is distinct from new.status and new.status in ('ready', 'failed', 'cancelled'))
        or (old.playable_at is null and new.playable_at is not null))
  execute function owe_webhooks_of_work();

create function owe_webhook_of_leaving() returns trigger language plpgsql as $$
begin
  perform owe_webhook(new.job_id, new.callback_url, 'video.cancelled');
  return null;
end $$;
create trigger webhook_of_leaving after update on owned_jobs
  for each row
  when (old.cancelled_at is null and new.cancelled_at is not null and new.callback_url is not null)
  execute function owe_webhook_of_leaving();

-- Who asks for what is ready, or plays already, is told so.
create function owe_webhook_of_joining() returns trigger language plpgsql as $$
declare
  work generation_jobs;
begin
  select * into work from generation_jobs where job_id = new.work_id;
  if work.status = 'ready' then
    perform owe_webhook(new.job_id, new.callback_url, 'video.completed');
  elsif work.playable_at is not null then
    perform owe_webhook(new.job_id, new.callback_url, 'video.playable');
  end if;
  return null;
end $$;
create trigger webhook_of_joining after insert on owned_jobs
  for each row when (new.callback_url is not null)
  execute function owe_webhook_of_joining();
