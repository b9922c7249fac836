-- Which rounds of housekeeping were begun when: one server does each for all.
create table housekeeping_turns (
  round    text primary key,
  taken_at timestamptz not null default now()
);
