-- The durable queue. docs/job-lifecycle.md tells the life of a row; now() of this database is the only clock.
create table generation_jobs (
  job_id         uuid primary key,
  ordinal        bigint generated always as identity unique, -- order of submission
  video_id       uuid not null unique,                       -- assigned when queued, so that object keys are known before the work
  door           text not null,
  owner          text,
  shared         boolean not null,                           -- whoever asks is given this very job
  work_key       text not null,
  result_kept    boolean not null default true,              -- false once the video of a ready job is gone: the work may be done again
  fingerprint    text,
  subject        text not null,
  payload        text not null,                              -- JSON, kept to the byte
  priority       smallint not null default 0,                -- greater is sooner
  status         text not null default 'queued'
                 check (status in ('queued', 'running', 'uploaded', 'indexed', 'ready', 'failed', 'cancelled')),
  available_at   timestamptz not null default now(),         -- not claimed before: backoff
  attempts       integer not null default 0,
  retry_count    integer not null default 0,
  worker         text,
  lease_token    uuid,
  lease_until    timestamptz,
  attempt_started_at timestamptz,
  stage          text,
  percentage     integer not null default 0 check (percentage between 0 and 100),
  scene          integer not null default 0,
  scenes         integer not null default 0,
  error_code     text,
  error_message  text,
  error_stage    text,
  hopeless       boolean not null default false,             -- failed for a reason that another attempt would meet again
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  started_at     timestamptz,
  uploaded_at    timestamptz,                                -- set once; a later attempt need not upload again
  ended_at       timestamptz,
  constraint lease_whole check ((lease_token is null) = (lease_until is null)),
  constraint ended_when_ended check ((ended_at is not null) = (status in ('ready', 'failed', 'cancelled')))
) with (fillfactor = 70);

create index generation_jobs_claim on generation_jobs (priority desc, ordinal) where status = 'queued';
create index generation_jobs_lease on generation_jobs (lease_until) where lease_token is not null;
create index generation_jobs_owner on generation_jobs (owner) where status in ('queued', 'running', 'uploaded', 'indexed');
create index generation_jobs_ended on generation_jobs (ended_at) where ended_at is not null;
create index generation_jobs_status on generation_jobs (status, ordinal);

create index generation_jobs_failed on generation_jobs (subject) where status = 'failed';

-- The same work is never done twice at the same time, nor again while its result is kept.
create unique index generation_jobs_work on generation_jobs (work_key)
  where status in ('queued', 'running', 'uploaded', 'indexed') or (status = 'ready' and result_kept);

create table job_attempts (
  job_id        uuid not null references generation_jobs on delete cascade,
  attempt       integer not null,
  worker        text not null,
  started_at    timestamptz not null default now(),
  ended_at      timestamptz,
  outcome       text check (outcome in ('ready', 'failed', 'rescued', 'cancelled')),
  error_code    text,
  error_message text,
  error_stage   text,
  primary key (job_id, attempt)
);

create table job_stage_times (
  job_id     uuid not null,
  attempt    integer not null,
  stage      text not null,
  started_at timestamptz not null default now(),
  ended_at   timestamptz,
  primary key (job_id, attempt, stage),
  foreign key (job_id, attempt) references job_attempts on delete cascade
);
