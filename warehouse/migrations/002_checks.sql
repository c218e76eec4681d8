create table check_runs (
    run_id integer primary key,
    started timestamp not null,
    finished timestamp not null,
    suite varchar,
    claims integer not null,
    exit_code tinyint not null
);
comment on table check_runs is 'Each time the checks were run.';
comment on column check_runs.run_id is 'Number of the check run, counted from 1.';
comment on column check_runs.started is 'When it began, UTC.';
comment on column check_runs.finished is 'When the last check had answered, UTC.';
comment on column check_runs.suite is 'The one suite that was asked for; null where all were run.';
comment on column check_runs.claims is 'How many claims the warehouse held.';
comment on column check_runs.exit_code is '0 clean or info only, 1 a warning failed, 2 a critical check failed, 3 a check could not run.';

create table check_results (
    run_id integer not null,
    check_id varchar not null,
    suite varchar not null,
    severity varchar not null check (severity in ('critical', 'warning', 'info')),
    status varchar not null check (status in ('passed', 'failed', 'error')),
    failures integer not null,
    seconds double not null,
    cause varchar,
    primary key (run_id, check_id)
);
comment on table check_results is 'What each check of each run answered.';
comment on column check_results.run_id is 'The run, see check_runs.';
comment on column check_results.check_id is 'The check: the name of its file in checks/catalogue.';
comment on column check_results.suite is 'The suite of the check: the folder of its file.';
comment on column check_results.severity is 'What a failure weighs: critical, warning or info.';
comment on column check_results.status is 'passed, failed, or error where the check could not run.';
comment on column check_results.failures is 'How many rows of check_failures the check gave in this run.';
comment on column check_results.seconds is 'How long the check took.';
comment on column check_results.cause is 'Why the check could not run; null where it could.';

create table check_failures (
    run_id integer not null,
    check_id varchar not null,
    claim_id varchar,
    paper_id varchar,
    other_claim_id varchar,
    why varchar not null
);
comment on table check_failures is 'Every finding of every check run: which claim, and why.';
comment on column check_failures.run_id is 'The run, see check_runs.';
comment on column check_failures.check_id is 'The check that found it.';
comment on column check_failures.claim_id is 'The claim that is doubted; null where the paper itself is.';
comment on column check_failures.paper_id is 'The paper it was said in.';
comment on column check_failures.other_claim_id is 'The claim that contradicts it, where there is one.';
comment on column check_failures.why is 'The contradiction in words.';
