select table_name as name, comment as meaning
from duckdb_tables()
where not internal
order by name
