-- A receiver that never answers holds every attempt for as long as an attempt may last. So that it keeps nobody else's messages
-- waiting, senders must see whose attempts are under way, and where.
alter table webhook_deliveries
  add column owner     text not null default '',          -- of the job
  add column under_way boolean not null default false,    -- an attempt runs, unless due_at has passed: then its sender has died
  add column host      text not null generated always as (coalesce(lower(substring(url from '^[A-Za-z]+://(\[[^]]*\]|[^/:?#]*)')), '')) stored,
  add column repeated  integer not null generated always as (least(attempts, 1)) stored; -- 0 before the first attempt, 1 after

update webhook_deliveries d set owner = o.owner from owned_jobs o where o.job_id = d.job_id;

create index webhook_deliveries_turn on webhook_deliveries (owner, repeated, due_at) where state = 'waiting';
create index webhook_deliveries_under_way on webhook_deliveries (due_at) where state = 'waiting' and under_way;

create or replace function owe_webhook(job uuid, url text, type text) returns void language plpgsql as $$
begin
  insert into webhook_deliveries (job_id, owner, url, type)
  values (job, coalesce((select o.owner from owned_jobs o where o.job_id = job), ''), url, type);
  perform pg_notify('reelmill_webhooks', '');
end $$;
