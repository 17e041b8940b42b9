-- Nothing is kept as it was sent: cases are the lines that facts were read from, unmatched are single lines, both with secrets masked.
create table carried_case (
  id varchar(40) primary key,
  body varchar(100000) not null,
  expires_at timestamp with time zone not null
);

create table seen_event (
  id varchar(200) primary key,
  seen_at timestamp with time zone not null
);

create table feedback (
  id varchar(40) primary key,
  given_at timestamp with time zone not null,
  cause varchar(200) not null,
  certainty varchar(20) not null,
  kind varchar(20) not null,
  as_of varchar(20) not null
);

create table unmatched (
  id varchar(40) primary key,
  asked_at timestamp with time zone not null,
  shape varchar(500) not null,
  lines varchar(4000) not null
);

create table answered (
  id varchar(40) primary key,
  answered_at timestamp with time zone not null,
  team_id varchar(40) not null,
  user_id varchar(40) not null,
  summary varchar(500) not null
);

create index carried_case_expires on carried_case (expires_at);
create index seen_event_seen on seen_event (seen_at);
create index unmatched_asked on unmatched (asked_at);
create index answered_user on answered (team_id, user_id, answered_at);
