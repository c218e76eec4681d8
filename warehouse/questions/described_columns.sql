select table_name, column_name as name, data_type as type, comment as meaning
from duckdb_columns()
where not internal
order by table_name, column_index
