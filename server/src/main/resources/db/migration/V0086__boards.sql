-- The system a posting comes from. Its id there, where that is no number: then greenhouse_id is derived from both.
alter table postings add column board_kind text not null default 'greenhouse';
alter table postings add column board_id text;
alter table postings add constraint postings_board_id check ((board_kind = 'greenhouse') = (board_id is null));
create unique index postings_by_board_id on postings (board_kind, board_id) where board_id is not null;
drop index postings_by_board;
create index postings_by_board on postings (board_kind, company_slug) where active;

-- Boards that are fetched over HTTP.
create table boards (
  board_kind   text not null,
  slug         text not null,
  -- Names the employer where postings do not; the slug does when null.
  company      text,
  -- Imported by somebody, and so synced again every interval.
  registered   boolean not null default false,
  -- What the last answer that was imported whole is recognised by, and what it was an answer to.
  etag         text,
  etag_of      text,
  attempted_at timestamptz,
  synced_at    timestamptz,
  -- The system has asked not to be asked before.
  not_before   timestamptz,
  -- How often in a row it was not found, and what went wrong last.
  missed       integer not null default 0,
  failure      text,
  primary key (board_kind, slug)
);
