-- A letter that waits only because no mail server answered goes as soon as one does, before what was laid after it.
alter table mail add column unreached boolean not null default false;
