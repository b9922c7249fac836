-- Documents that people give, cut into passages that searches find.
create sequence knowledge_revision;

create table knowledge_documents (
  document_id  uuid primary key,
  added        bigint generated always as identity, -- the order of lists
  owner        text not null,
  collection   text not null,
  title        text not null,
  kind         text not null,
  content_hash text not null,
  characters   int not null,
  passages     int not null,
  created_at   timestamptz not null default now()
);
create unique index knowledge_documents_by_owner on knowledge_documents (owner, added desc);
-- The same text under the same title is one document of a collection.
create unique index knowledge_documents_once on knowledge_documents (owner, collection, content_hash, title);

create table knowledge_passages (
  passage_id      bigint generated always as identity primary key,
  document_id     uuid not null,
  number          int not null,
  owner           text not null,
  collection      text not null,
  title           text not null,
  heading         text not null,
  text            text not null,
  -- Set when its document is deleted. What is left says to the indexes that it is gone.
  removed_at      timestamptz,
  -- Grows with every change of the row that a search index must follow; null until there are vectors to index.
  revision        bigint,
  embedding       bytea,
  embedding_model text
);
create unique index knowledge_passages_by_revision on knowledge_passages (revision);
create index knowledge_passages_of_document on knowledge_passages (document_id, number);
create index knowledge_passages_without_vectors on knowledge_passages (number, passage_id)
  where revision is null;
create index knowledge_passages_waiting on knowledge_passages (document_id) where revision is null;
create index knowledge_passages_removed on knowledge_passages (removed_at) where removed_at is not null;

-- Names this set of passages, so that an index of another database is told apart.
create table knowledge_source (
  only_row  boolean primary key default true check (only_row),
  source_id uuid not null default gen_random_uuid()
);
insert into knowledge_source default values;
