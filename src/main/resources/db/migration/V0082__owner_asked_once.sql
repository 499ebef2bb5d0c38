-- Which owner a transaction sees is asked once in each statement instead of once for every row it passes. A new table has
--   alter table … enable row level security;
--   create policy own on … using (owner_id = (select nullif(current_setting('app.owner', true), '')::uuid));
-- Table by table, in no transaction of the script's own: who uses the tables meanwhile waits for one of them, never for two.
do $$
declare p record;
begin
    for p in select tablename, policyname, qual from pg_policies
             where schemaname = current_schema() and qual like '%app.owner%' and qual not like '%SELECT%' loop
        execute format('alter policy %I on %I using %s', p.policyname, p.tablename, regexp_replace(p.qual,
            '\(NULLIF\(current_setting\(''app.owner''::text, true\), ''''::text\)\)::uuid',
            '(select nullif(current_setting(''app.owner'', true), '''')::uuid)'));
        commit;
    end loop;
end $$;
