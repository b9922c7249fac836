-- Whether the one who made a key was an administrator: only such a key acts for others, and on the work of shared doors.
alter table api_keys add column by_administrator boolean not null default false;
update api_keys k set by_administrator = true
from users u where u.user_id = k.user_id and u.administrator;
