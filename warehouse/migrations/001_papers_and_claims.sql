-- What values must hold together is not declared here but asked in checks/, where a violation is reported with its
-- reason instead of ending a load.

create table runs (
    run_id integer primary key,
    started timestamp not null,
    finished timestamp,
    outcome varchar not null,
    extractor varchar not null,
    inputs varchar[] not null,
    papers_new integer not null default 0,
    papers_changed integer not null default 0,
    papers_unchanged integer not null default 0,
    rejects integer not null default 0,
    score integer not null default 0,
    change integer not null default 0,
    ratio integer not null default 0,
    size integer not null default 0,
    dismissed integer not null default 0
);
comment on table runs is 'Loads, one row each, with what they read and wrote.';
comment on column runs.run_id is 'Number of the run, counted from 1.';
comment on column runs.started is 'When it began, UTC.';
comment on column runs.finished is 'When it ended, UTC; null while it runs and after a kill.';
comment on column runs.outcome is 'running, complete, failed or interrupted. What an unfinished run had written stays; running it again completes it.';
comment on column runs.extractor is 'Fingerprint of the rules and vocabulary that read the papers; empty where their claims came ready.';
comment on column runs.inputs is 'Files read, as the user named them; - is standard input.';
comment on column runs.papers_new is 'Papers that the warehouse did not hold.';
comment on column runs.papers_changed is 'Papers whose text or extractor had changed; their claims were replaced.';
comment on column runs.papers_unchanged is 'Papers that the warehouse held already, text and extractor the same; nothing was written for them.';
comment on column runs.rejects is 'Records that could not be read, those known from earlier runs included.';
comment on column runs.score is 'Claims of kind score that this run wrote.';
comment on column runs.change is 'Claims of kind change that this run wrote.';
comment on column runs.ratio is 'Claims of kind ratio that this run wrote.';
comment on column runs.size is 'Claims of kind size that this run wrote.';
comment on column runs.dismissed is 'Numbers that make no claim, as many as this run wrote.';

create table papers (
    paper_id varchar,
    version integer,
    title varchar,
    abstract varchar,
    published varchar,
    updated varchar,
    authors varchar[],
    categories varchar[],
    url varchar,
    source_file varchar,
    source_line integer,
    content_hash varchar,
    extractor varchar,
    run_id integer,
    primary key (paper_id, version)
);
comment on table papers is 'Papers, one row for each version read.';
comment on column papers.paper_id is 'arXiv id without version, else DOI, else a slug of the title.';
comment on column papers.version is 'Version of the paper, counted from 1.';
comment on column papers.title is 'Title as given; empty where the source has none.';
comment on column papers.abstract is 'Abstract as given, byte for byte; claims'' offsets count its characters.';
comment on column papers.published is 'First publication, ISO 8601, as precise as the source gives it; sorts as text.';
comment on column papers.updated is 'Publication of this version, like published.';
comment on column papers.authors is 'Authors in the order given.';
comment on column papers.categories is 'Subject categories in the order given.';
comment on column papers.url is 'Address of the paper, as the source gives it.';
comment on column papers.source_file is 'File it was read from, as the user named it; - is standard input.';
comment on column papers.source_line is 'Line of that file, counted from 1.';
comment on column papers.content_hash is 'Hash of everything above but the source: the same hash, the same paper.';
comment on column papers.extractor is 'Fingerprint of the rules and vocabulary that read this paper''s claims; of the claims where they came ready.';
comment on column papers.run_id is 'Run that wrote the row.';

create table claims (
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
    run_id integer
);
comment on table claims is 'Numbers said of something, one row each, with the words they were said in.';
comment on column claims.claim_id is 'Stable: the same text and rules give the same id on every machine.';
comment on column claims.paper_id is 'Paper that says it.';
comment on column claims.version is 'Version of the paper that says it.';
comment on column claims.section is 'Where it is said: abstract, a heading, or table N.';
comment on column claims.start is 'First character of the quote, counted from 0 in the section as given.';
comment on column claims."end" is 'Character after the last of the quote.';
comment on column claims.quote is 'The number expression, as written: the section''s characters from start to end.';
comment on column claims.sentence is 'The sentence that holds the quote, as written.';
comment on column claims.kind is 'score: a measured value; change: a difference; ratio: a factor; size: a count.';
comment on column claims.value is 'The number after magnitude words (38k is 38000); percent stays percent; a change is a positive magnitude.';
comment on column claims.value_high is 'Upper end of a range.';
comment on column claims.error is 'The part after ±, in the unit of value.';
comment on column claims.total is 'n in "k of n".';
comment on column claims.unit is 'percent, points, times, orders_of_magnitude, or the unit as written, lower case, singular.';
comment on column claims.bound is 'exact, approx, at_least or at_most.';
comment on column claims.direction is 'What happens to the metric: increase or decrease; empty for score and size.';
comment on column claims.aggregate is 'mean, median, max or min where the number sums several up.';
comment on column claims.side is 'Which end of a "from a to b" pair this is.';
comment on column claims.metric is 'What is measured, as the paper writes it.';
comment on column claims.dataset is 'What it was measured on, as the paper writes it.';
comment on column claims.task is 'Task, as the paper writes it.';
comment on column claims.system is 'Who or what has the value; "we" is resolved to a name where there is one.';
comment on column claims.baseline is 'What it is compared with, as the paper writes it.';
comment on column claims.condition is 'Split, subset or setting that qualifies the number.';
comment on column claims.metric_id is 'Name of the metric in the register metrics, null where unknown.';
comment on column claims.dataset_id is 'Name of each of dataset in the register datasets, null where unknown.';
comment on column claims.task_id is 'Name of the task in the register tasks, null where unknown.';
comment on column claims.origin is 'own result, quoted for a baseline, or imported from a leaderboard file.';
comment on column claims.rule is 'Rule that read the number.';
comment on column claims.confidence is 'Chance that kind, value, unit, bound and direction are right.';
comment on column claims.run_id is 'Run that wrote the row.';

create table dismissed (
    paper_id varchar,
    version integer,
    section varchar,
    start integer,
    "end" integer,
    quote varchar,
    reason varchar,
    run_id integer
);
comment on table dismissed is 'Numbers that make no claim: with claims, every number of the papers'' texts is accounted for.';
comment on column dismissed.paper_id is 'Paper that holds the number.';
comment on column dismissed.version is 'Version of that paper.';
comment on column dismissed.section is 'Where it stands: abstract, a heading, or table N.';
comment on column dismissed.start is 'First character of the quote, counted from 0 in the section as given.';
comment on column dismissed."end" is 'Character after the last of the quote.';
comment on column dismissed.quote is 'The number, as written.';
comment on column dismissed.reason is 'Why it is no claim: a name, a year, a citation, ...';
comment on column dismissed.run_id is 'Run that wrote the row.';

create table rejects (
    source_file varchar,
    source_line integer,
    reason varchar,
    excerpt varchar,
    run_id integer
);
comment on table rejects is 'Records that could not be read, each once however often it was met.';
comment on column rejects.source_file is 'File it stands in, as the user named it; - is standard input.';
comment on column rejects.source_line is 'Line of that file, counted from 1.';
comment on column rejects.reason is 'Why it could not be read.';
comment on column rejects.excerpt is 'Beginning of the record.';
comment on column rejects.run_id is 'First run that met it.';

create table metrics (
    name varchar primary key,
    direction varchar,
    scale varchar,
    low double,
    high double,
    aliases varchar[]
);
comment on table metrics is 'Register of metrics.';
comment on column metrics.name is 'Name of the metric; claims.metric_id refers to it.';
comment on column metrics.direction is 'Which values are better: higher, lower or none.';
comment on column metrics.scale is 'proportion (0.92 and 92 % are the same), correlation, unbounded, ...';
comment on column metrics.low is 'Least value the metric can take, null where there is none.';
comment on column metrics.high is 'Greatest value the metric can take, null where there is none.';
comment on column metrics.aliases is 'Other names of it.';

create table datasets (
    name varchar primary key,
    aliases varchar[],
    test_size integer,
    task varchar,
    area varchar
);
comment on table datasets is 'Register of datasets and benchmarks.';
comment on column datasets.name is 'Name of the dataset; the elements of claims.dataset_id refer to it.';
comment on column datasets.aliases is 'Other names of it.';
comment on column datasets.test_size is 'Items in its test set, null where unknown.';
comment on column datasets.task is 'Task that it measures, null where it measures several.';
comment on column datasets.area is 'Field it belongs to.';

create table tasks (
    name varchar primary key,
    aliases varchar[]
);
comment on table tasks is 'Register of tasks.';
comment on column tasks.name is 'Name of the task; claims.task_id refers to it.';
comment on column tasks.aliases is 'Other names of it.';

create macro folded(name) as regexp_replace(lower(name), '[\s_-]+', '', 'g');
comment on macro folded is 'Key under which spellings of one name meet: case, blanks, hyphens and underscores go.';
