-- What outside models were asked, and what that costs: a day's rows are its ledger. An amount is reserved before a call and settled after it.
create table provider_calls (
  call_id      uuid primary key,
  day          date not null,          -- UTC; that of the reservation, whenever it is settled
  job_id       uuid,                   -- for which work, as long as that is remembered
  part         text not null,          -- for which part of it: script, clip 3
  purpose      text not null,
  provider     text not null,
  model        text not null,
  state        text not null default 'reserved' check (state in ('reserved', 'settled', 'released')),
  estimate_usd numeric(14,6) not null check (estimate_usd >= 0),
  actual_usd   numeric(14,6) check (actual_usd >= 0),
  order_id     text,                   -- the provider's name for what it makes in its own time
  note         text,                   -- why it cost nothing, or what was not heard
  reserved_at  timestamptz not null default clock_timestamp(),
  ended_at     timestamptz,
  constraint settled_with_an_amount check ((state = 'settled') = (actual_usd is not null)),
  constraint ended_when_not_reserved check ((state = 'reserved') = (ended_at is null))
);

create index provider_calls_day on provider_calls (day);
create index provider_calls_open on provider_calls (reserved_at) where state = 'reserved';
create index provider_calls_job on provider_calls (job_id);
