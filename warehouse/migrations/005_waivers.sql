-- Findings that somebody has looked at and lets stand, and what a check run was asked about and counted.

create sequence waiver_ids;
create table waivers (
    waiver_id bigint primary key default nextval('waiver_ids'),
    made timestamp,
    made_by varchar,
    reason varchar,
    check_id varchar,
    paper_id varchar,
    claim_id varchar,
    expires date,
    revoked timestamp
);
comment on table waivers is 'Findings that people let stand: they are found and shown, and no longer fail a run. Of a claim, or of all that a check finds in a paper.';
comment on column waivers.waiver_id is 'Number of the waiver.';
comment on column waivers.made is 'When it was made, UTC.';
comment on column waivers.made_by is 'Who made it.';
comment on column waivers.reason is 'Why the finding may stand.';
comment on column waivers.check_id is 'The check whose findings it covers.';
comment on column waivers.paper_id is 'The paper that is covered, with all its claims where no claim is named.';
comment on column waivers.claim_id is 'The claim that is covered; null where all of the paper''s are.';
comment on column waivers.expires is 'The last day on which it holds.';
comment on column waivers.revoked is 'When it was taken back, UTC; null while it holds.';

alter table check_runs add column paper varchar;
alter table check_runs add column since integer;
comment on column check_runs.paper is 'The one paper that was asked about; null where all were.';
comment on column check_runs.since is 'The run after which what was written was asked about; null where all was.';

alter table check_results add column waived integer default 0;
comment on column check_results.failures is 'How many rows of check_failures the check gave in this run that no waiver covers.';
comment on column check_results.waived is 'How many it gave that a waiver covers.';

alter table check_failures add column waiver_id bigint;
comment on column check_failures.waiver_id is 'The waiver that covered it in this run; null where none did.';

create table check_counts (
    run_id integer not null,
    name varchar not null,
    count bigint not null,
    primary key (run_id, name)
);
comment on table check_counts is 'What the view health_counts counted at each check run of everything, for later runs to compare with.';
comment on column check_counts.run_id is 'The run, see check_runs.';
comment on column check_counts.name is 'What was counted.';
comment on column check_counts.count is 'How much of it the warehouse held.';
