select kind, alias, name, added, added_by
from aliases
order by kind, name, alias
