-- The application's role works on the tables and never owns them: row-level security binds it.
-- Each table of an owner's rows has
--   alter table … enable row level security;
--   create policy owner on … using (owner_id = nullif(current_setting('app.owner', true), '')::uuid);

revoke create on schema public from public;
grant usage on schema public to ${app_role};

alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage on sequences to ${app_role};
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to ${app_role};
