-- Stories that people keep. The film of one is a job of its owner's.
create table dreams (
  dream_id    uuid primary key,
  ordinal     bigint generated always as identity unique,
  owner       text not null,
  brief       text not null,                       -- JSON, kept to the byte
  job_id      uuid,                                -- of its film, the last one; the job may be deleted on its own
  created_at  timestamptz not null default now(),
  finished_at timestamptz                          -- when its film was first wanted
);
create index dreams_owner on dreams (owner, ordinal);

-- A worker outside may end an owner's job: it has made the film and keeps it, or could not. To the work this is as if the
-- owner had left it, at cancelled_at.
alter table owned_jobs
  add column outcome          text check (outcome in ('ready', 'failed')),
  add column film_elsewhere   text,                -- its address
  add column metadata_elsewhere text,              -- JSON
  add column error_code       text,
  add column error_message    text,
  add constraint outcome_whole check (
    (outcome is null or cancelled_at is not null)
    and (film_elsewhere is not null) = (outcome is not distinct from 'ready')
    and (error_code is not null) = (outcome is not distinct from 'failed'));

create or replace view asked_jobs as
select job_id, job_id as work_id, ordinal, video_id, door, owner, shared, work_key, subject, payload, priority, status,
       retry_count, stage, percentage, scene, scenes, error_code, error_message, error_stage, revision,
       created_at, updated_at, started_at, playable_at, ended_at, null::text as film_elsewhere
from generation_jobs
union all
select o.job_id, o.work_id, o.ordinal, w.video_id, o.door, o.owner, false, w.work_key, w.subject, w.payload, w.priority,
       case when o.cancelled_at is null then w.status else coalesce(o.outcome, 'cancelled') end,
       w.retry_count, w.stage, case o.outcome when 'ready' then 100 else w.percentage end, w.scene, w.scenes,
       case when o.outcome is null then w.error_code else o.error_code end,
       case when o.outcome is null then w.error_message else o.error_message end,
       case when o.outcome is null then w.error_stage end,
       w.revision + case when o.cancelled_at is null then 0 else 1 end,
       o.created_at, greatest(w.updated_at, o.created_at, o.cancelled_at), w.started_at, w.playable_at,
       coalesce(o.cancelled_at, case when w.ended_at is not null then greatest(w.ended_at, o.created_at) end),
       o.film_elsewhere
from owned_jobs o join generation_jobs w on w.job_id = o.work_id;

create or replace function owe_webhook_of_leaving() returns trigger language plpgsql as $$
begin
  perform owe_webhook(new.job_id, new.callback_url,
                      'video.' || case new.outcome when 'ready' then 'completed' when 'failed' then 'failed' else 'cancelled' end);
  return null;
end $$;

-- Signed messages that came in, each for one job: said again, it is not for another.
create table webhook_messages (
  message_id  text primary key,
  job_id      uuid not null,
  received_at timestamptz not null default now()
);
create index webhook_messages_age on webhook_messages (received_at);
