-- What a warehouse held once: the claims that another extractor read in the same text are kept when new ones take their
-- place, so that every state of every claim can be asked for later. Where each run read what is kept too.

create table sources (
    run_id integer,
    path varchar,
    bytes bigint,
    content_hash varchar
);
comment on table sources is 'Files that each run read.';
comment on column sources.run_id is 'Run that read it.';
comment on column sources.path is 'The file, as found under what the user named; - is standard input.';
comment on column sources.bytes is 'Its size when it was read; null for standard input.';
comment on column sources.content_hash is 'Hash of its bytes: the same hash, the same file. Null for standard input.';

create table past_claims (
    claim_id varchar,
    paper_id varchar,
    version integer,
    section varchar,
    start integer,
    "end" integer,
    quote varchar,
    sentence varchar,
    kind varchar,
    value double,
    value_high double,
    error double,
    total double,
    unit varchar,
    bound varchar,
    direction varchar,
    aggregate varchar,
    side varchar,
    metric varchar,
    dataset varchar[],
    task varchar,
    system varchar,
    baseline varchar,
    condition varchar,
    metric_id varchar,
    dataset_id varchar[],
    task_id varchar,
    origin varchar,
    rule varchar,
    confidence double,
    run_id integer,
    extractor varchar,
    retired_run_id integer
);
comment on table past_claims is 'Claims that an earlier extractor, or an earlier text under the same version, had; the columns of claims, and when they went.';
comment on column past_claims.claim_id is 'Stable: the same text and rules give the same id on every machine.';
comment on column past_claims.paper_id is 'Paper that says it.';
comment on column past_claims.version is 'Version of the paper that says it.';
comment on column past_claims.section is 'Where it is said: abstract, a heading, or table N.';
comment on column past_claims.start is 'First character of the quote, counted from 0 in the section as given.';
comment on column past_claims."end" is 'Character after the last of the quote.';
comment on column past_claims.quote is 'The number expression, as written: the section''s characters from start to end.';
comment on column past_claims.sentence is 'The sentence that holds the quote, as written.';
comment on column past_claims.kind is 'score: a measured value; change: a difference; ratio: a factor; size: a count.';
comment on column past_claims.value is 'The number after magnitude words (38k is 38000); percent stays percent; a change is a positive magnitude.';
comment on column past_claims.value_high is 'Upper end of a range.';
comment on column past_claims.error is 'The part after ±, in the unit of value.';
comment on column past_claims.total is 'n in "k of n".';
comment on column past_claims.unit is 'percent, points, times, orders_of_magnitude, or the unit as written, lower case, singular.';
comment on column past_claims.bound is 'exact, approx, at_least or at_most.';
comment on column past_claims.direction is 'What happens to the metric: increase or decrease; empty for score and size.';
comment on column past_claims.aggregate is 'mean, median, max or min where the number sums several up.';
comment on column past_claims.side is 'Which end of a "from a to b" pair this is.';
comment on column past_claims.metric is 'What is measured, as the paper writes it.';
comment on column past_claims.dataset is 'What it was measured on, as the paper writes it.';
comment on column past_claims.task is 'Task, as the paper writes it.';
comment on column past_claims.system is 'Who or what has the value; "we" is resolved to a name where there is one.';
comment on column past_claims.baseline is 'What it is compared with, as the paper writes it.';
comment on column past_claims.condition is 'Split, subset or setting that qualifies the number.';
comment on column past_claims.metric_id is 'Name of the metric in the register metrics, null where unknown.';
comment on column past_claims.dataset_id is 'Name of each of dataset in the register datasets, null where unknown.';
comment on column past_claims.task_id is 'Name of the task in the register tasks, null where unknown.';
comment on column past_claims.origin is 'own result, quoted for a baseline, or imported from a leaderboard file.';
comment on column past_claims.rule is 'Rule that read the number.';
comment on column past_claims.confidence is 'Chance that kind, value, unit, bound and direction are right.';
comment on column past_claims.run_id is 'Run that wrote the row.';
comment on column past_claims.extractor is 'Fingerprint of the rules and vocabulary that had read it.';
comment on column past_claims.retired_run_id is 'Run that put others in its place.';

create macro statement_of(paper_id, section, kind, metric, dataset, system, condition, side) as md5(concat_ws(
    chr(31), paper_id, section, kind, lower(metric), lower(array_to_string(dataset, chr(30))), lower(system),
    lower(condition), side
));
comment on macro statement_of is 'What a claim says but for its number: the same over versions of a paper and of the rules.';

create table aliases (
    kind varchar,
    alias varchar,
    name varchar,
    added timestamp,
    added_by varchar,
    primary key (kind, alias)
);
comment on table aliases is 'Names as this warehouse''s users want them: every view calls alias by name. The registers are untouched.';
comment on column aliases.kind is 'dataset, metric, task or system.';
comment on column aliases.alias is 'The name that papers or the registers use; case, blanks, hyphens and underscores do not matter.';
comment on column aliases.name is 'What to call it.';
comment on column aliases.added is 'When it was added, UTC.';
comment on column aliases.added_by is 'Who added it, empty where nobody said.';

create sequence correction_ids;
create table corrections (
    correction_id bigint primary key default nextval('correction_ids'),
    made timestamp,
    made_by varchar,
    note varchar,
    claim_id varchar,
    paper_id varchar,
    action varchar,
    slot varchar,
    value varchar
);
comment on table corrections is 'What people said of claims, as events: the last one of a claim and slot holds. Claims themselves, and the views of their history, stay as they were read.';
comment on column corrections.correction_id is 'Number of the event, in the order they were made.';
comment on column corrections.made is 'When, UTC.';
comment on column corrections.made_by is 'Who.';
comment on column corrections.note is 'Why.';
comment on column corrections.claim_id is 'The claim; its id is the same after the paper is read again, as long as number and kind are.';
comment on column corrections.paper_id is 'Paper of the claim.';
comment on column corrections.action is 'set: the slot holds the value; reject: the claim is none; restore: the claim is one after all.';
comment on column corrections.slot is 'Slot that is set: metric, dataset, task, system, baseline, condition, value, unit, direction or kind; empty otherwise.';
comment on column corrections.value is 'What it is set to; datasets are joined by commas.';
