-- What an attempt decided about its job in a way that another attempt might not repeat: what a model answered, which way was taken. The first decides for all.
create table job_decisions (
  job_id     uuid not null references generation_jobs on delete cascade,
  name       text not null,
  content    text not null,
  decided_at timestamptz not null default now(),
  primary key (job_id, name)
);
