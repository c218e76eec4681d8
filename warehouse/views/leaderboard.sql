-- The best own score of each system on each board, ranked the way the metric's direction says. Boards are apart by
-- dataset, metric, setting and axis; equal scores share a rank; without a direction nothing is ranked.
-- Asks: who leads on this dataset?
-- Example: select rank, system, value, setting from leaderboard where dataset = 'HumanEval' and metric = 'pass@k'
select * from leaderboard_as_of(null)
