-- What happened to jobs, added up: their rows go after a time, these sums stay. JobTally alone writes them.
create table job_totals (
  what   text not null,             -- what was observed: attempt_seconds, stage_seconds …
  kind   text not null,             -- of which kind: an outcome, a stage, an error code; empty where there are no kinds
  up_to  double precision not null, -- the observations' upper bound, infinity for the greatest and where nothing is told apart
  times  bigint not null,
  amount double precision not null, -- their sum
  primary key (what, kind, up_to)
);

-- Numbers that a worker took of its attempt: what it stored, what it found made.
create table job_measures (
  job_id  uuid not null,
  attempt integer not null,
  name    text not null,
  amount  double precision not null,
  primary key (job_id, attempt, name),
  foreign key (job_id, attempt) references job_attempts on delete cascade
);

alter table job_attempts add column counted boolean not null default false;  -- is in the totals
alter table generation_jobs add column counted_end timestamptz;              -- the end that is in the totals
create index job_attempts_uncounted on job_attempts (ended_at) where ended_at is not null and not counted;
create index generation_jobs_uncounted on generation_jobs (ended_at)
  where ended_at is not null and counted_end is distinct from ended_at;

-- Workers that are there, each seen every few seconds.
create table workers (
  name     text primary key,
  began_at timestamptz not null default now(),
  seen_at  timestamptz not null default now()
);
