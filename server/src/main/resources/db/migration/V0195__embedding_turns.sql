-- Which server has texts embedded by an outside model, so that each is paid for once. The server that started last says by which model.
create table embedding_turns (
  things     text primary key,                          -- postings, passages
  model      text not null,
  holder     uuid,
  held_until timestamptz not null default '-infinity'
);
