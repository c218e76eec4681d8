select version
from papers
where lower(paper_id) = lower($paper)
order by version
