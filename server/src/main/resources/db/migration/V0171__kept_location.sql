-- Where what a request made is, as its answer's header told, so that the same answer can be given again.
alter table idempotency_keys add column location text;
comment on column idempotency_keys.caller is 'who asked; of whom nobody knows, the address';
