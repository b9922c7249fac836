-- What requests with an Idempotency-Key have made, noted in the transaction that made it, for a day. An answer is noted later
-- (idempotency_keys), and may be lost with its server; this tells whoever repeats the request what is there already.
create table idempotency_effects (
  caller     text not null,     -- as in idempotency_keys
  key        text not null,
  request    text not null,
  item       integer not null,  -- of a batch, from 1; else 0
  kind       text not null,     -- job or dream
  made       uuid,              -- null only while its transaction goes on
  created_at timestamptz not null default now(),
  primary key (caller, key, request, item, kind)
);
create index idempotency_effects_age on idempotency_effects (created_at);
