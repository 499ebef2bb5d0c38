-- Who pressed «start»: the minutes name those who led.
alter table meeting add column started_by uuid references person;
