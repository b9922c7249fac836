-- A job that belongs to someone follows the work of a generation job: an id of its own, the same progress, the same video.
create table owned_jobs (
  job_id       uuid primary key,
  work_id      uuid not null references generation_jobs on delete cascade,
  ordinal      bigint generated always as identity unique, -- order of asking
  door         text not null,
  owner        text not null,
  callback_url text,
  created_at   timestamptz not null default now(),
  cancelled_at timestamptz                                  -- by its owner; the work goes on while others want it
);
create index owned_jobs_work on owned_jobs (work_id);
create index owned_jobs_owner on owned_jobs (owner, ordinal);

alter table generation_jobs
  add column slot     smallint check (slot > 0),    -- which of its owner's running slots the attempt takes; null on shared doors
  add column deaths   integer not null default 0,   -- workers that fell silent while they had it
  add column revision bigint not null default 0,    -- grows with every change that a listener hears of
  add column removed_at timestamptz;                -- its objects are known to be gone: it failed, was cancelled, or nobody wants it any more

-- No two running jobs of an owner take one slot, however many workers claim at once.
create unique index generation_jobs_slots on generation_jobs (owner, slot) where slot is not null;
create index generation_jobs_unwanted on generation_jobs (ended_at)
  where removed_at is null and (status in ('failed', 'cancelled') or (status = 'ready' and not result_kept));

-- All jobs as those see them who asked: shared work itself, and each owner's own.
create view asked_jobs as
select job_id, job_id as work_id, ordinal, video_id, door, owner, shared, work_key, subject, payload, priority, status,
       retry_count, stage, percentage, scene, scenes, error_code, error_message, error_stage, revision,
       created_at, updated_at, started_at, playable_at, ended_at
from generation_jobs
union all
select o.job_id, o.work_id, o.ordinal, w.video_id, o.door, o.owner, false, w.work_key, w.subject, w.payload, w.priority,
       case when o.cancelled_at is null then w.status else 'cancelled' end,
       w.retry_count, w.stage, w.percentage, w.scene, w.scenes, w.error_code, w.error_message, w.error_stage,
       w.revision + case when o.cancelled_at is null then 0 else 1 end,
       o.created_at, greatest(w.updated_at, o.created_at, o.cancelled_at), w.started_at, w.playable_at,
       coalesce(o.cancelled_at, case when w.ended_at is not null then greatest(w.ended_at, o.created_at) end)
from owned_jobs o join generation_jobs w on w.job_id = o.work_id;

drop trigger job_changes on generation_jobs;
create function count_job_change() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;
create trigger job_revision before update on generation_jobs
  for each row
  when ((old.status, old.stage, old.percentage, old.scene, old.scenes, old.playable_at)
        is distinct from (new.status, new.stage, new.percentage, new.scene, new.scenes, new.playable_at))
  execute function count_job_change();

-- Tells listeners in all processes, once the transaction commits; they then look at the row.
create or replace function tell_job_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('reelmill_job_changes', new.job_id::text);
  perform pg_notify('reelmill_job_changes', o.job_id::text) from owned_jobs o where o.work_id = new.job_id;
  return null;
end $$;
create trigger job_changes after update on generation_jobs
  for each row when (old.revision is distinct from new.revision)
  execute function tell_job_change();

create function tell_owned_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('reelmill_job_changes', new.job_id::text);
  return null;
end $$;
create trigger owned_changes after update on owned_jobs
  for each row when (old.cancelled_at is distinct from new.cancelled_at)
  execute function tell_owned_change();

-- A slot that is free again may be what a waiting job of its owner needs.
create function tell_free_slot() returns trigger language plpgsql as $$
begin
  perform pg_notify('reelmill_jobs', '');
  return null;
end $$;
create trigger free_slots after update on generation_jobs
  for each row when (old.slot is not null and new.slot is null)
  execute function tell_free_slot();
