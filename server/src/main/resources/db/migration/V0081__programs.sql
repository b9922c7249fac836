-- Versions of the program in the order in which they came to this database. A worker takes what its own version or an
-- earlier one has asked for: a later one may ask for what it does not know how to make.
create table programs (
  program text primary key,
  ordinal integer generated always as identity unique
);

-- Each connection says which version it belongs to; whoever says nothing asks for what every worker may make.
alter table generation_jobs add column program text;
alter table generation_jobs alter column program set default current_setting('reelmill.program', true);
