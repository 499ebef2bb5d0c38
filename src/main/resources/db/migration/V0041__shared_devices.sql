-- Several people behind one device: each is a participant like any other, and the one whose device it is acts for them.
alter table participant add column device_id uuid references participant on delete set null;
create index participant_device on participant (device_id) where device_id is not null;

-- PERSON: its author wrote it. DEVICE: the group wrote it on a device they share. PAPER: typed in from a sheet of paper.
alter table contribution add column origin text not null default 'PERSON' check (origin in ('PERSON', 'DEVICE', 'PAPER'));
