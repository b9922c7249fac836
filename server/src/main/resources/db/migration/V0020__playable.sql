-- When the first segments of a job's video could be played; they stay playable whatever attempt goes on.
alter table generation_jobs add column playable_at timestamptz;

-- Tells listeners in all processes that a job has changed, once its transaction commits; they then look at the row.
create function tell_job_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('reelmill_job_changes', new.job_id::text);
  return null;
end $$;

create trigger job_changes after update on generation_jobs
  for each row
  when ((old.status, old.stage, old.percentage, old.scene, old.scenes, old.playable_at)
        is distinct from (new.status, new.stage, new.percentage, new.scene, new.scenes, new.playable_at))
  execute function tell_job_change();
