-- Who has a lease and a connection of its own is known to be gone when it has neither any more: role and name of the
-- worker's connections, as pg_stat_activity shows them; null for workers that others speak for.
alter table generation_jobs add column line text;
