-- PostgreSQL reads a trigger's WHEN anew in every statement, and a list of columns not. So lists come first, what is rarely
-- true is asked in the function, and work that no owner's job follows is not looked up among theirs.
alter table generation_jobs add column followed boolean not null default false; -- some owner's job follows it, or has done so
update generation_jobs w set followed = true where exists (select from owned_jobs o where o.work_id = w.job_id);

create function note_follower() returns trigger language plpgsql as $$
begin
  update generation_jobs set followed = true where job_id = new.work_id and not followed;
  return null;
end $$;
create trigger followed after insert on owned_jobs for each row execute function note_follower();

create or replace function count_job_change() returns trigger language plpgsql as $$
begin
  if (old.status, old.stage, old.percentage, old.scene, old.scenes, old.playable_at)
     is distinct from (new.status, new.stage, new.percentage, new.scene, new.scenes, new.playable_at) then
    new.revision := old.revision + 1;
  end if;
  return new;
end $$;
drop trigger job_revision on generation_jobs;
create trigger job_revision before update of status, stage, percentage, scene, scenes, playable_at on generation_jobs
  for each row execute function count_job_change();

create or replace function tell_job_change() returns trigger language plpgsql as $$
declare
  told text;
begin
  told := pg_notify('reelmill_job_changes', new.job_id::text); -- an expression costs a tenth of a statement
  if new.followed then
    perform pg_notify('reelmill_job_changes', o.job_id::text) from owned_jobs o where o.work_id = new.job_id;
  end if;
  return null;
end $$;

create or replace function owe_webhooks_of_work() returns trigger language plpgsql as $$
declare
  told text := case
    when old.status is distinct from new.status and new.status = 'ready' then 'video.completed'
    when old.status is distinct from new.status and new.status in ('failed', 'cancelled') then 'video.' || new.status
    when old.playable_at is null and new.playable_at is not null then 'video.playable' end;
begin
  if told is not null then
    perform owe_webhook(o.job_id, o.callback_url, told) from owned_jobs o
    where o.work_id = new.job_id and o.callback_url is not null and o.cancelled_at is null;
  end if;
  return null;
end $$;
drop trigger webhooks_of_work on generation_jobs;
create trigger webhooks_of_work after update of status, playable_at on generation_jobs
  for each row when (new.followed) execute function owe_webhooks_of_work();
