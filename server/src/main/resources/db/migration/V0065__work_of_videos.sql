-- Whoever orders a film that is made already is given it, though its job may be forgotten.
create index videos_of_work on videos (work_key, created_at desc);
