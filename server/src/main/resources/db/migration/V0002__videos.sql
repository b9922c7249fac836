-- Videos that can be watched: a row appears in one transaction with its job's state, after all objects are in the store.
create table videos (
  video_id    uuid primary key,
  job_id      uuid not null unique,      -- the job itself may be deleted after a time
  subject     text not null,             -- what it is about: posting:123
  work_key    text not null,
  title       text not null,
  template_id text not null,
  seconds     double precision not null,
  width       integer not null,
  height      integer not null,
  metadata    text not null,             -- the content of metadata.json
  superseded  boolean not null default false, -- a newer video stands for the subject
  created_at  timestamptz not null default now()
);
create unique index videos_of_subject on videos (subject) where not superseded;
create index videos_newest on videos (created_at desc);
