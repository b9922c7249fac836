-- People who may log in.
create table users (
  user_id       uuid primary key default gen_random_uuid(),
  email         text not null,                  -- as it was written
  email_key     text not null unique,           -- in lower case: an address has one account
  name          text,
  password      text not null,                  -- Argon2id, with its salt and parameters
  administrator boolean not null default false,
  created_at    timestamptz not null default now()
);

-- Logins. A token names its session, and is worth nothing once that is gone.
create table sessions (
  session_id uuid primary key default gen_random_uuid(),
  user_id    uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);

-- Keys of programs. What they made stays theirs after they are revoked.
create table api_keys (
  key_id       uuid primary key default gen_random_uuid(),
  user_id      uuid not null references users on delete cascade, -- who made it
  name         text not null,
  scopes       text[] not null,
  hash         bytea not null unique,           -- SHA-256: a key is too long to be guessed
  created_at   timestamptz not null default now(),
  last_used_at timestamptz,                     -- to the minute
  revoked_at   timestamptz
);
create index api_keys_user on api_keys (user_id, created_at);
