-- What the connections of the one who has the lease are called, as pg_stat_activity shows them: when none is left, the
-- worker is gone. Null for workers that others speak for.
alter table generation_jobs add column line text;
