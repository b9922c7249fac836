-- What was answered to creating requests that carried an Idempotency-Key, for a day.
create table idempotency_keys (
  caller       text not null,  -- who asked; empty for whom nobody knows
  key          text not null,
  request      text not null,  -- SHA-256 of method, address and body
  status       integer,        -- null while the first request is being answered
  content_type text,
  answer       text,
  created_at   timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
