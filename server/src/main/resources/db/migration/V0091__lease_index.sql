-- A heartbeat changes lease_until and nothing else that an index knows, so that it touches no index at all. There are
-- never more leases than workers: those who look for lost ones read them all. The predicate names no column that the
-- holder of a lease is asked by, lest their writes look here instead of into the primary key.
alter table generation_jobs drop constraint lease_whole;
alter table generation_jobs add constraint lease_whole
  check ((lease_token is null) = (lease_until is null) and (lease_token is null) = (worker is null));
drop index generation_jobs_lease;
create index generation_jobs_lease on generation_jobs (ordinal) where worker is not null;
