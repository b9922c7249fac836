-- What is kept of videos that nobody owns: for how long, and which are used least.
alter table videos
  add column renewed_at timestamptz, -- asked for again when its time was over, and still what would be made
  add column used_at    timestamptz; -- when it was last given to somebody, to the minute or so

-- How often the films of topics were there when they were asked for, by all servers.
create table topic_uses (
  cache_key text primary key,        -- first 16 hex digits of SHA-256 of persona:topic
  hits      bigint not null default 0,
  misses    bigint not null default 0
);

-- Objects that no video of this database needs are its own leftovers only when they were stored after this: a new
-- database must not empty an old store.
create table storage_care (
  only_row boolean primary key default true check (only_row),
  since    timestamptz not null default now()
);
insert into storage_care default values;
