-- Job postings as imported. Never deleted: one that vanished from its board is no longer active.
create sequence posting_revision;

create table postings (
  greenhouse_id   bigint primary key,
  company_slug    text not null,
  title           text not null,
  company         text not null,
  description     text not null,
  location        text not null,
  absolute_url    text not null,
  departments     text[] not null,
  offices         text[] not null,
  content_hash    text not null,
  active          boolean not null default true,
  updated_at      timestamptz,
  imported_at     timestamptz not null default now(),
  -- Grows with every change of the row that a search index must follow.
  revision        bigint not null,
  -- Vectors of this content by this model, or null until computed.
  embedding       bytea,
  embedding_model text
);
create unique index postings_by_revision on postings (revision);
create index postings_by_board on postings (company_slug) where active;

-- Names this set of postings, so that an index of another database is told apart.
create table posting_source (
  only_row  boolean primary key default true check (only_row),
  source_id uuid not null default gen_random_uuid()
);
insert into posting_source default values;
