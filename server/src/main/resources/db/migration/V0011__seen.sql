-- Which postings' reels a viewer has been given.
create table seen_reels (
  user_id       text not null,
  greenhouse_id bigint not null,
  seen_at       timestamptz not null default now(),
  primary key (user_id, greenhouse_id)
);
create index seen_reels_newest on seen_reels (user_id, seen_at desc);
