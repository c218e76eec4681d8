-- Scores on their boards are kept, no longer worked out for each question: a board is there in a few milliseconds. The
-- view placed_scores, which says how they are worked out, had this name before.

drop view if exists board_scores;
delete from views where name = 'board_scores';

create table board_scores (
    dataset varchar,
    metric varchar,
    setting varchar,
    split varchar,
    shots integer,
    k integer,
    scope varchar,
    direction varchar,
    system varchar,
    axis varchar,
    height double,
    value double,
    value_high double,
    height_error double,
    error double,
    unit varchar,
    rescaled boolean,
    bound varchar,
    aggregate varchar,
    condition varchar,
    origin varchar,
    published varchar,
    paper_id varchar,
    title varchar,
    url varchar,
    section varchar,
    start integer,
    claim_id varchar
);
comment on table board_scores is 'Every own score on every board it belongs to: a board is a dataset, a metric and a setting, on one axis. Kept as the view placed_scores says, by each command that writes.';
comment on column board_scores.dataset is 'Dataset, under this warehouse''s name for it.';
comment on column board_scores.metric is 'Metric, under this warehouse''s name for it.';
comment on column board_scores.setting is 'What keeps numbers of one dataset and metric apart: split, shots, k and scope, joined by commas; empty where there is none.';
comment on column board_scores.split is 'Split of the dataset that the claim names: test, val, dev ...';
comment on column board_scores.shots is 'Examples in the prompt, as in 5-shot.';
comment on column board_scores.k is 'k, as in pass@k.';
comment on column board_scores.scope is 'What was seen before or how it was tried: unseen, out-of-domain, simulation ...';
comment on column board_scores.direction is 'Which way is better: higher, lower or none; null where the metric is in no register.';
comment on column board_scores.system is 'Who has the score, under this warehouse''s name for it; null where nobody is named.';
comment on column board_scores.axis is 'Scale on which the scores of a board are compared: proportion or relative where the metric''s scale makes 0.92 and 92 % the same, otherwise the unit.';
comment on column board_scores.height is 'The value on that axis.';
comment on column board_scores.value is 'The value, as written.';
comment on column board_scores.value_high is 'Upper end of a range, as written.';
comment on column board_scores.height_error is 'The part after ±, on the axis.';
comment on column board_scores.error is 'The part after ±, as written.';
comment on column board_scores.unit is 'Unit, as written.';
comment on column board_scores.rescaled is 'Whether the value is written on another scale than its axis has.';
comment on column board_scores.bound is 'exact, approx, at_least or at_most.';
comment on column board_scores.aggregate is 'mean, median, max or min where the number sums several up.';
comment on column board_scores.condition is 'Split, subset or setting that qualifies the number, as written.';
comment on column board_scores.origin is 'own result, or imported from a leaderboard file.';
comment on column board_scores.published is 'When the paper''s latest version says it was published.';
comment on column board_scores.paper_id is 'Paper that says it.';
comment on column board_scores.title is 'Its title.';
comment on column board_scores.url is 'Its address.';
comment on column board_scores.section is 'Where it is said: abstract, a heading, or table N.';
comment on column board_scores.start is 'First character of the quote, counted from 0 in the section as given.';
comment on column board_scores.claim_id is 'The claim.';
