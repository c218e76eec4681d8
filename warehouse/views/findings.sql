-- What each check found when it last ran over all papers: the claim with its sentence, beside the one that contradicts it.
-- `quote_at` is where the quote begins in the sentence, counted from 0. `waiver_id` names a waiver that covers it today.
-- Asks: what is doubted, and why?
-- Example: select check_id, paper_id, quote, why, other_sentence from findings where severity <> 'info' limit 20
select * from findings_of(null)
